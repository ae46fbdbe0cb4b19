import { SpokespersonOfPolicy } from '#modules/briefings/web/SpokespersonOfPolicy.tsx';
import { PolicyPage } from '#modules/policies/web/PolicyPage.tsx';
import type { PlainPageProps } from '#platform/ui/plain/route.ts';

/** A policy, and who speaks for the unit that issued it (POL-10). */
export function PolicyHere(props: PlainPageProps) {
  return <PolicyPage {...props} below={<SpokespersonOfPolicy policy={props.params['policy'] ?? ''} />} />;
}
