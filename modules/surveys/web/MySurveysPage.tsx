import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { ButtonLink } from '#platform/ui/plain/Button.tsx';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { surveysClient } from './surveysClient.ts';
import './surveys.css';

/** The surveys of one's firm, and those to which one is invited as an expert. */
export function MySurveysPage() {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const { data, problem, loading } = useRead(['surveys', 'mine'], (signal) =>
    surveysClient.listMySurveys({}, { signal }),
  );
  return (
    <Page title={t('surveys.mine.title')} lead={t('surveys.mine.lead')}>
      <ProblemNotice problem={problem} />
      {loading && <Skeleton lines={4} />}
      {data?.surveys.length === 0 && (
        <EmptyState title={t('surveys.mine.none')}>{t('surveys.mine.noneText')}</EmptyState>
      )}
      <ul className="survey-items">
        {data?.surveys.map((survey) => (
          <li key={survey.caseId} className="survey-item">
            <h2>{text(survey.title)}</h2>
            <p>
              {survey.applicantName} · {survey.number} · {t(`surveys.mode.${survey.mode}`)} ·{' '}
              {format.dateTime(survey.scheduledFor)}
            </p>
            <p>
              {text(survey.stateTitle)}
              {survey.result && ` · ${t(`surveys.outcome.${survey.result}`)}`}
              {survey.asExpert && ` · ${t('surveys.mine.asExpert')}`}
            </p>
            <ButtonLink href={`/space/live/surveys/${survey.caseId}`}>{t('surveys.mine.open')}</ButtonLink>
          </li>
        ))}
      </ul>
    </Page>
  );
}
