import type { Text } from '#platform/i18n/pure/text.ts';

/** A unit that makes or pays policies, as the register of its place names it. */
export interface PolicyUnit {
  /** Id of the register. */
  register: string;
  place: string;
  unit: string;
  name: Text;
  /** Its agency on the platform, where it has one. */
  agency: string | null;
  does: 'makes' | 'pays' | 'both';
}

/** The unit that issued a policy: by its name, alone or among several that issued together. */
export function unitOf<U extends Pick<PolicyUnit, 'name'>>(issuer: Text, units: readonly U[]): U | undefined {
  return (
    units.find(({ name }) => name.zh === issuer.zh) ?? units.find(({ name }) => issuer.zh.includes(name.zh))
  );
}
