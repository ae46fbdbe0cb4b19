import { useTranslation } from 'react-i18next';
import { RecordingList } from '#platform/live/web/RecordingList.tsx';
import { CasePart } from '#platform/process/web/desk/CasePart.tsx';
import type { CasePartProps } from '#platform/process/web/desk/caseParts.ts';
import { ProblemAlert } from '#platform/ui/desk/ProblemAlert.tsx';
import { ButtonLink } from '#platform/ui/plain/Button.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { RescheduleSurvey } from './RescheduleSurvey.tsx';
import { SharedParts } from './SharedParts.tsx';
import { SurveyChecklist } from './SurveyChecklist.tsx';
import { useSurvey } from './useSurvey.ts';

/** A survey as a case of its own at the desk. */
export function SurveyOnDesk({ view }: CasePartProps) {
  const { t } = useTranslation();
  const caseId = view.case.id;
  const { survey, problem, loading, refresh } = useSurvey(caseId);
  if (loading) return <Skeleton lines={8} />;
  if (!survey) return <ProblemAlert problem={problem} />;
  return (
    <CasePart title={t('surveys.desk.part')}>
      <div className="ow-row">
        <ButtonLink kind="primary" href={`/desk/live/surveys/${caseId}`}>
          {t(survey.case.closedAt ? 'surveys.desk.see' : 'surveys.desk.enter')}
        </ButtonLink>
        {survey.case.allowed.some(({ name }) => name === 'reschedule') && (
          <RescheduleSurvey survey={survey} onMoved={refresh} />
        )}
      </div>
      <SharedParts survey={survey} />
      <SurveyChecklist survey={survey} onChanged={refresh} />
      <RecordingList caseId={caseId} recordings={survey.recordings} />
    </CasePart>
  );
}
