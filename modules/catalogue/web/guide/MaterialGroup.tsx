import { useTranslation } from 'react-i18next';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import type { MatterGuide } from '../../contract.ts';

type Material = MatterGuide['body']['materials'][number];

/** Papers of one colour, told by word and edge as well. */
export function MaterialGroup({ colour, materials }: { colour: Material['colour']; materials: Material[] }) {
  const { t } = useTranslation();
  const text = useText();
  if (materials.length === 0) return null;
  return (
    <div className={`guide-materials guide-materials--${colour}`}>
      <h3>
        <span className="guide-materials__colour">{t(`catalogue.guide.materials.colour.${colour}`)}</span>
        <span className="guide-materials__means">{t(`catalogue.guide.materials.means.${colour}`)}</span>
      </h3>
      <ul>
        {materials.map(({ id, title, hint, by, issuer }) => (
          <li key={id}>
            <span className="guide-materials__title">{text(title)}</span>
            <span className="guide-materials__by">{t(`catalogue.guide.materials.by.${by}`)}</span>
            {hint && <span className="guide-note">{text(hint)}</span>}
            {issuer && (
              <span className="guide-note">
                {t('catalogue.guide.materials.issuer', { issuer: text(issuer) })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
