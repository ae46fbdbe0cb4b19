import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { StateTag } from '../plain/StateTag.tsx';
import type { Tone } from '../plain/stateKinds.ts';
import './case.css';

export interface MaterialItem {
  id: string;
  title: string;
  /** Whether it must be there: needed, not needed, may follow later, or taken from another office. */
  colour: 'required' | 'unnecessary' | 'deferrable' | 'shared';
  state: { title: string; tone: Tone };
  note?: ReactNode;
}

interface MaterialPanelProps {
  materials: MaterialItem[];
  selected: string | undefined;
  onSelect: (id: string) => void;
  /** `DocumentViewer` with what was selected. */
  viewer: ReactNode;
  /** What checks and reviewers found about it, beside the document. */
  findings?: ReactNode;
  /** What would fill the list. */
  empty: ReactNode;
}

/** Materials, the document, and the findings beside it, on one screen. */
export function MaterialPanel({
  materials,
  selected,
  onSelect,
  viewer,
  findings,
  empty,
}: MaterialPanelProps) {
  const { t } = useTranslation();
  if (materials.length === 0) return empty;
  return (
    <div className="desk-materials">
      <ul className="desk-materials__list">
        {materials.map((material) => (
          <li key={material.id}>
            <button
              type="button"
              aria-current={material.id === selected || undefined}
              onClick={() => onSelect(material.id)}
            >
              <span className="desk-materials__title">{material.title}</span>
              <span className="ow-row">
                <StateTag tone={material.state.tone}>{material.state.title}</StateTag>
                <span className={`desk-material desk-material--${material.colour}`}>
                  {t(`ui.material.${material.colour}`)}
                </span>
              </span>
              {material.note && <small>{material.note}</small>}
            </button>
          </li>
        ))}
      </ul>
      <div className="desk-materials__viewer">{viewer}</div>
      {findings && <div className="desk-materials__findings">{findings}</div>}
    </div>
  );
}
