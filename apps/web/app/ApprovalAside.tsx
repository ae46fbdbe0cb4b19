import { ConditionsAside } from '#modules/approvals/web/desk/ConditionsAside.tsx';
import { SiblingParts } from '#modules/bundles/web/SiblingParts.tsx';
import { IntakeNote } from '#modules/counters/web/IntakeNote.tsx';
import { PreReviewAside } from '#modules/prereview/web/desk/PreReviewAside.tsx';
import type { CasePartProps } from '#platform/process/web/desk/caseParts.ts';

/** What has to be kept in sight beside an application: what the machine found, and the conditions. */
export function ApprovalAside(props: CasePartProps) {
  return (
    <>
      <IntakeNote caseId={props.view.case.id} />
      <SiblingParts {...props} />
      <PreReviewAside {...props} />
      <ConditionsAside {...props} />
    </>
  );
}
