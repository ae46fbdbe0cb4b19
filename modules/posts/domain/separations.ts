import { z } from 'zod';
import { Text } from '#platform/i18n/pure/text.ts';

/** Posts that one person must not hold together. */
export const Separation = z.strictObject({
  /** All of them together, or each of them together with any of `from`. */
  roles: z.array(z.string()).min(1),
  from: z.union([z.literal('*'), z.array(z.string()).min(1)]).optional(),
  within: z.enum(['agency', 'place']),
  source: z.string(),
  why: Text,
});
export type Separation = z.infer<typeof Separation>;

export interface PlacedRole {
  role: string;
  agency: string;
  place: string;
}

interface Joined {
  wanted: PlacedRole;
  held: PlacedRole;
  /** One of the two places is the other, or lies within it. */
  samePlace: boolean;
}

/** Why the two must not be joined in one person; undefined when they may. */
export function whySeparate(separations: readonly Separation[], joined: Joined): Separation | undefined {
  const { wanted, held, samePlace } = joined;
  return separations.find((separation) => {
    const near = separation.within === 'agency' ? wanted.agency === held.agency : samePlace;
    return near && (parts(separation, wanted.role, held.role) || parts(separation, held.role, wanted.role));
  });
}

function parts({ roles, from }: Separation, one: string, other: string): boolean {
  if (!roles.includes(one) || one === other) return false;
  if (from === undefined) return roles.includes(other);
  return from === '*' || from.includes(other);
}
