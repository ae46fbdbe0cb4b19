import { useTranslation } from 'react-i18next';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { Notice } from '#platform/ui/plain/Notice.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import type { SurveyView } from '../contract.ts';
import { RescheduleSurvey } from './RescheduleSurvey.tsx';
import { surveysClient } from './surveysClient.ts';

/** Beginning, ending and concluding, for the officer whose turn it is; and what still keeps it open. */
export function SurveySteps({ survey, onChanged }: { survey: SurveyView; onChanged: () => void }) {
  const { t } = useTranslation();
  const text = useText();
  const caseId = survey.case.id;
  const begin = useSubmit(surveysClient.beginSurvey);
  const end = useSubmit(surveysClient.endLive);
  const conclude = useSubmit(surveysClient.concludeSurvey);
  const may = (name: string) => survey.case.allowed.some((action) => action.name === name);
  const run = async (step: typeof begin) => {
    await step.submit({ caseId });
    onChanged();
  };
  const titleOf = (path: string) => {
    const item = survey.items.find(({ id }) => path === `findings.${id}`);
    return item ? `${text(item.title)}：` : '';
  };
  const mayConclude = may('conclude') || may('concludePart');
  const isOfficer = may('begin') || may('resume') || may('endLive') || mayConclude;
  const recording = survey.recordings.some(({ sha256 }) => sha256 === null);
  return (
    <section className="survey-steps">
      {survey.result && (
        <Notice
          kind={survey.result === 'met' ? 'success' : 'warning'}
          title={t(`surveys.outcome.${survey.result}`)}
        />
      )}
      <div className="ow-row">
        {may('begin') && (
          <Button kind="primary" busy={begin.busy} onClick={() => void run(begin)}>
            {t('surveys.live.begin')}
          </Button>
        )}
        {may('reschedule') && <RescheduleSurvey survey={survey} onMoved={onChanged} />}
        {may('endLive') && !recording && (
          <Button busy={end.busy} onClick={() => void run(end)}>
            {t('surveys.live.end')}
          </Button>
        )}
        {mayConclude && (
          <Button kind="primary" busy={conclude.busy} onClick={() => void run(conclude)}>
            {t('surveys.live.conclude')}
          </Button>
        )}
        {may('resume') && (
          <Button busy={begin.busy} onClick={() => void run(begin)}>
            {t('surveys.live.resume')}
          </Button>
        )}
      </div>
      <ProblemNotice problem={begin.problem ?? end.problem ?? conclude.problem} />
      {isOfficer && survey.case.state === 'recorded' && survey.open.length > 0 && (
        <Notice kind="warning" title={t('surveys.live.open')}>
          <ul className="ow-list">
            {survey.open.map(({ path, code, params }) => (
              <li key={`${path} ${code}`}>
                {titleOf(path)}
                {t(`errors.${code}.message`, params)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </section>
  );
}
