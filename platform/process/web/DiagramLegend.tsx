import { useTranslation } from 'react-i18next';
import type { Passage } from '../pure/drawDiagram.ts';

const PASSAGES: readonly Passage[] = ['rule', 'person', 'clock'];

/** What the lines of a drawing mean; only those that it has. */
export function DiagramLegend({ passages }: { passages: ReadonlySet<Passage> }) {
  const { t } = useTranslation();
  return (
    <ul className="process-legend">
      {PASSAGES.filter((passage) => passages.has(passage)).map((passage) => (
        <li key={passage}>
          <svg viewBox="0 0 32 10" width="32" height="10" aria-hidden="true">
            <path className={`process-line process-line--${passage}`} d="M0 5H30" />
          </svg>
          {t(`process.diagram.passage.${passage}`)}
        </li>
      ))}
    </ul>
  );
}
