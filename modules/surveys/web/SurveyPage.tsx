import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { LiveRoom } from '#platform/live/web/LiveRoom.tsx';
import { useLive } from '#platform/notify/web/useLive.ts';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { ExpertOpinions } from './ExpertOpinions.tsx';
import { SharedParts } from './SharedParts.tsx';
import { SurveyChecklist } from './SurveyChecklist.tsx';
import { SurveySteps } from './SurveySteps.tsx';
import { useSurvey } from './useSurvey.ts';
import './surveys.css';

/** A survey for everybody in it: pictures beside the list; the officer judges, the firm shows, experts write. */
export function SurveyPage() {
  const { caseId = '' } = useParams({ strict: false });
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const { survey, room, problem, loading, refresh } = useSurvey(caseId);
  useLive((event) => {
    if (event.name === 'case' && event.caseId === caseId) refresh();
  });
  const isOfficer = room?.me.part === 'officer';
  const crumbs = survey
    ? [
        isOfficer
          ? { href: `/desk/cases/${survey.approvalCaseId}`, title: t('surveys.live.back') }
          : { href: '/space/surveys', title: t('surveys.mine.title') },
      ]
    : [];
  const beside = survey && (
    <>
      <SharedParts survey={survey} />
      <SurveySteps survey={survey} onChanged={refresh} />
      <SurveyChecklist survey={survey} onChanged={refresh} />
      {(survey.experts.least > 0 || survey.experts.invited.length > 0) && (
        <ExpertOpinions survey={survey} onChanged={refresh} />
      )}
    </>
  );
  return (
    <Page
      title={survey ? text(survey.case.title) : t('surveys.title')}
      lead={
        survey &&
        `${survey.applicantName} · ${t(`surveys.mode.${survey.mode}`)} · ${format.dateTime(survey.scheduledFor)} · ${text(survey.case.stateTitle)}`
      }
      crumbs={crumbs}
    >
      <ProblemNotice problem={problem} />
      {loading && <Skeleton lines={8} />}
      {survey && room && survey.mode === 'video' && (
        <LiveRoom room={room} onChanged={refresh}>
          {beside}
        </LiveRoom>
      )}
      {survey && survey.mode === 'onsite' && beside}
    </Page>
  );
}
