import { useTranslation } from 'react-i18next';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import type { MatterGuide } from '../../contract.ts';
import { GuideSection } from './GuideSection.tsx';

/** The letter of commitment as it will be signed. */
export function GuideCommitment({ guide }: { guide: MatterGuide }) {
  const { t } = useTranslation();
  const text = useText();
  const { commitment } = guide.body;
  if (!commitment) return null;
  return (
    <GuideSection
      id="commitment"
      title={t('catalogue.guide.commitment.title')}
      lead={t('catalogue.guide.commitment.lead')}
    >
      <div className="guide-letter">
        <h3>{text(commitment.title)}</h3>
        <p>{text(commitment.intro)}</p>
        <ol>
          {commitment.items.map(({ id, text: words }) => (
            <li key={id}>{text(words)}</li>
          ))}
        </ol>
        <h4>{t('catalogue.guide.commitment.consequences')}</h4>
        <p>{text(commitment.consequences)}</p>
      </div>
    </GuideSection>
  );
}
