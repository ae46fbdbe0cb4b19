import { useTranslation } from 'react-i18next';
import type { contract } from '#modules/approvals/contract.ts';
import { ApprovalStanding } from '#modules/approvals/web/case/ApprovalStanding.tsx';
import { Debts } from '#modules/approvals/web/case/Debts.tsx';
import { StageSteps } from '#modules/approvals/web/case/StageSteps.tsx';
import { SubmittedApplication } from '#modules/approvals/web/case/SubmittedApplication.tsx';
import { Supplement } from '#modules/approvals/web/case/Supplement.tsx';
import { DecisionResponsibility } from '#modules/authorisations/web/DecisionResponsibility.tsx';
import { PartOfEvent } from '#modules/bundles/web/case/PartOfEvent.tsx';
import { IntakeNote } from '#modules/counters/web/IntakeNote.tsx';
import { ObjectionsOfCase } from '#modules/registration/web/ObjectionsOfCase.tsx';
import { SharesOfCase } from '#modules/sharing/web/SharesOfCase.tsx';
import { SurveysOfCase } from '#modules/surveys/web/SurveysOfCase.tsx';
import { createClient } from '#platform/api/web/createClient.ts';
import { useRead } from '#platform/api/web/useRead.ts';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import type { CaseBodyProps } from './CaseBody.tsx';
import { CaseOutcome } from './CaseOutcome.tsx';

const approvals = createClient<typeof contract>('approvals');

/** An application: its result, what is asked of the applicant, its stages, its history, what was submitted. */
export function ApprovalCase({ view, entries, onDone, children }: CaseBodyProps) {
  const { t } = useTranslation();
  const { id: caseId } = view;
  const { data, problem, loading } = useRead(['approvals', 'application', caseId], (signal) =>
    approvals.getApplication({ caseId }, { signal }),
  );
  return (
    <>
      <PartOfEvent caseId={caseId} />
      <IntakeNote caseId={caseId} />
      <ApprovalStanding view={view} entries={entries} />
      {view.state === 'supplementing' && data && (
        <Supplement view={view} application={data} onDone={onDone} />
      )}
      {data && <Debts debts={data.debts} href={(id) => `/space/cases/${id}`} />}
      {view.outcome === 'granted' && <CaseOutcome caseId={caseId} />}
      <DecisionResponsibility caseId={caseId} />
      {data && <StageSteps stages={data.body.stages} entries={entries} />}
      <ObjectionsOfCase caseId={caseId} noticed={view.clocks.some(({ name }) => name === 'notice')} />
      <SharesOfCase caseId={caseId} />
      <SurveysOfCase caseId={caseId} door="space" />
      {children}
      <ProblemNotice problem={problem} />
      {loading && <Skeleton lines={6} />}
      {data && (
        <details className="space-details">
          <summary>
            <h2>{t('space.case.submitted')}</h2>
          </summary>
          <div className="ow-stack">
            <SubmittedApplication application={data} />
          </div>
        </details>
      )}
    </>
  );
}
