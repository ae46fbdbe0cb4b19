import type { Matter } from '#modules/catalogue/contract.ts';
import type { Attribute } from '#platform/rules/pure/vocabulary/attribute.ts';

/** How many materials the applicant was accepted with and still owes (容缺受理, APV-12); a fact of the case. */
export const OWING: Attribute = {
  id: 'owing',
  names: { zh: '欠交材料数', en: 'materials owing' },
  type: 'number',
};

/** Whether anything may be handed in later. */
export function mayOwe({ materials }: Matter): boolean {
  return materials.some(({ colour, deferral }) => colour === 'deferrable' && deferral);
}
