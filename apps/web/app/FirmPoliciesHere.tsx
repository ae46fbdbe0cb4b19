import { FirmPoliciesPage } from '#modules/policies/web/match/FirmPoliciesPage.tsx';
import { PolicyHalls } from '#modules/policies/web/match/PolicyHalls.tsx';

/** The policy window: what a firm can have, and where the other windows are. */
export function FirmPoliciesHere() {
  return (
    <FirmPoliciesPage>
      <PolicyHalls />
    </FirmPoliciesPage>
  );
}
