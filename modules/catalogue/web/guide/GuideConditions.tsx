import { useTranslation } from 'react-i18next';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import type { MatterGuide } from '../../contract.ts';
import { Citation } from './Citation.tsx';
import { GuideSection } from './GuideSection.tsx';

/** Each condition, the rule read aloud, what it rests on, and what to do when it is not met. */
export function GuideConditions({ guide }: { guide: MatterGuide }) {
  const { t } = useTranslation();
  const text = useText();
  const { conditions } = guide.body;
  if (conditions.length === 0) return null;
  return (
    <GuideSection
      id="conditions"
      title={t('catalogue.guide.conditions.title')}
      lead={t('catalogue.guide.conditions.lead')}
    >
      <ol className="guide-list">
        {conditions.map(({ id, title, basis, wayOut }) => (
          <li key={id}>
            <h3>{text(title)}</h3>
            <p className="guide-note">
              {t('catalogue.guide.conditions.rule')}
              {t('catalogue.guide.colon')}
              {text(guide.conditionsInWords[id] ?? title)}
              <Citation source={basis} guide={guide} />
            </p>
            <p className="guide-note">
              {t('catalogue.guide.conditions.unmet')}
              {t('catalogue.guide.colon')}
              {text(wayOut)}
            </p>
          </li>
        ))}
      </ol>
    </GuideSection>
  );
}
