import { useTranslation } from 'react-i18next';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import type { MatterGuide } from '../../contract.ts';
import { GuideSection } from './GuideSection.tsx';

/** The laws that give the agency this matter. */
export function GuideBasis({ guide }: { guide: MatterGuide }) {
  const { t } = useTranslation();
  const text = useText();
  return (
    <GuideSection id="basis" title={t('catalogue.guide.basis.title')}>
      <ul className="guide-basis">
        {guide.body.basis.map(({ law, article, note }) => (
          <li key={`${law.zh} ${article}`}>
            {t('catalogue.guide.basis.article', { law: text(law), article })}
            {note && <span className="guide-note">{text(note)}</span>}
          </li>
        ))}
      </ul>
    </GuideSection>
  );
}
