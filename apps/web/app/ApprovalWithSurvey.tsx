import { ApplicationOnDesk } from '#modules/approvals/web/desk/ApplicationOnDesk.tsx';
import { AuthorityOnDesk } from '#modules/authorisations/web/AuthorityOnDesk.tsx';
import { DecisionResponsibility } from '#modules/authorisations/web/DecisionResponsibility.tsx';
import { SharesOfCase } from '#modules/sharing/web/SharesOfCase.tsx';
import { SurveysOfCase } from '#modules/surveys/web/SurveysOfCase.tsx';
import type { CasePartProps } from '#platform/process/web/desk/caseParts.ts';

/** What was applied for, and beside the materials e-licences and what the survey of the site showed. */
export function ApprovalWithSurvey(props: CasePartProps) {
  return (
    <>
      <AuthorityOnDesk {...props} />
      <DecisionResponsibility caseId={props.view.case.id} />
      <ApplicationOnDesk {...props} />
      <SharesOfCase caseId={props.view.case.id} />
      <SurveysOfCase caseId={props.view.case.id} door="desk" />
    </>
  );
}
