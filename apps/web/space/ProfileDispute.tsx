import { DisputeOfFirm } from '#modules/profiles/web/DisputeOfFirm.tsx';
import type { CaseBodyProps } from './CaseBody.tsx';

/** A value of the profile that the firm disputes. */
export function ProfileDispute({ view, children }: CaseBodyProps) {
  return (
    <>
      <DisputeOfFirm caseId={view.id} />
      {children}
    </>
  );
}
