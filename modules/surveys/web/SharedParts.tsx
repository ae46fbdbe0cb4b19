import { useTranslation } from 'react-i18next';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import type { SurveyView } from '../contract.ts';

/** In a shared survey: whose it is, and the conclusion of each part. Nothing in a survey of one approval. */
export function SharedParts({ survey }: { survey: SurveyView }) {
  const { t } = useTranslation();
  const text = useText();
  if (!survey.shared) return null;
  const { parts } = survey;
  const stayed = parts.filter(({ left }) => !left);
  const standing = ({ left, result }: (typeof parts)[number]) => {
    if (left) return t('surveys.shared.left');
    return result ? t(`surveys.outcome.${result}`) : t('surveys.shared.waiting');
  };
  return (
    <section className="ow-stack">
      <p>
        {t('surveys.shared.title', {
          count: stayed.length,
          parts: stayed.map(({ title }) => text(title)).join(t('surveys.shared.comma')),
        })}
      </p>
      <p>{t('surveys.shared.explain')}</p>
      <ul className="ow-list">
        {parts.map((part) => (
          <li key={part.caseId}>
            {t('surveys.shared.line', { title: text(part.title), result: standing(part) })}
          </li>
        ))}
      </ul>
    </section>
  );
}
