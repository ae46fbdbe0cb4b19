import { useFormLookups } from '#modules/approvals/web/useFormLookups.ts';
import { RenewalOnDesk } from '#modules/renewals/web/RenewalOnDesk.tsx';
import type { CasePartProps } from '#platform/process/web/desk/caseParts.ts';

/** A renewal at the desk, with what the fields of its form look up. */
export function RenewalHere(props: CasePartProps) {
  return <RenewalOnDesk {...props} lookups={useFormLookups()} />;
}
