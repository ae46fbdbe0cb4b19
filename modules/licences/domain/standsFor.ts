import type { LicenceStatus } from './status.ts';

interface Member {
  statusToday: LicenceStatus;
  validTo: string | null;
}

/** How much of what a comprehensive licence stands for is in force. */
export type Standing = 'all' | 'some' | 'none';

export function standingOf(members: readonly Pick<Member, 'statusToday'>[]): Standing {
  const valid = members.filter(({ statusToday }) => statusToday === 'valid').length;
  if (valid === members.length) return 'all';
  return valid > 0 ? 'some' : 'none';
}

/**
 * The last day of a comprehensive licence: the earliest end among the licences in force that it stands for. Null when
 * none of them ends. When nothing is in force any more, the earliest end there was (APV-14).
 */
export function earliestEnd(members: readonly Member[]): string | null {
  const standing = members.filter(({ statusToday }) => statusToday === 'valid');
  const ends = (standing.length > 0 ? standing : members).flatMap(({ validTo }) => validTo ?? []);
  return ends.sort()[0] ?? null;
}
