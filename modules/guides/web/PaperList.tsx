import { useTranslation } from 'react-i18next';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import type { MaterialView } from '../contract.ts';

/** Papers with a box to tick on paper: what to bring, what may follow, and what nobody has to bring. */
export function PaperList({ materials }: { materials: (MaterialView & { note?: string })[] }) {
  const { t } = useTranslation();
  const text = useText();
  const words = ({ by, ask }: MaterialView) => {
    if (by === 'fetch') return t('guides.fromState');
    if (by === 'form') return t('guides.fromForm');
    if (by === 'commitment') return t('guides.signed');
    return t(ask === 'now' ? 'guides.now' : ask === 'later' ? 'guides.later' : 'guides.notAsked');
  };
  return (
    <ul className="guides-papers">
      {materials.map((material) => (
        <li
          key={material.id + material.title.zh}
          className={material.by === 'upload' && material.ask !== 'not' ? 'guides-papers__bring' : undefined}
        >
          <strong>{text(material.title)}</strong>
          <span className="guides-papers__mark">
            {words(material)}
            {material.maybe && ` · ${t('guides.maybe')}`}
          </span>
          {material.hint && <span className="guides-note">{text(material.hint)}</span>}
          {material.note && <span className="guides-note">{material.note}</span>}
        </li>
      ))}
    </ul>
  );
}
