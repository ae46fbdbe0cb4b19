import { useTranslation } from 'react-i18next';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import type { QuestionView } from '../contract.ts';
import { PolicyLinks } from './PolicyLinks.tsx';
import './briefings.css';

/** Answered questions, each with the policies that the answer rests on. */
export function QuestionList({ questions }: { questions: readonly QuestionView[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <ul className="briefings-plain">
      {questions.map(({ id, words, answer, answeredWhen, answeredAt, policies }) => (
        <li key={id} id={`q-${id}`} className="briefings-question">
          <h3>{words}</h3>
          <p>{answer}</p>
          <p className="briefings-note">
            {answeredWhen && t(`briefings.answered.${answeredWhen}`)}
            {answeredAt && ` · ${format.date(answeredAt.slice(0, 10))}`} · {t('briefings.restsOn')}
            <PolicyLinks policies={policies} />
          </p>
        </li>
      ))}
    </ul>
  );
}
