import type { Matter } from '#modules/catalogue/contract.ts';
import { allDuties } from '#platform/access/server/duties.ts';
import { getRole } from '#platform/access/server/roles.ts';
import { both } from './both.ts';
import type { Comparing } from './compare.ts';
import { competent } from './compareDuties.ts';
import type { Target } from './target.ts';

/** For each role that holds a stage or a check: somebody in that post at the competent agency. */
export function comparePosts({ pack, target, found, settled }: Comparing): void {
  const needed = new Map<string, { role: string; duty: string }>();
  for (const { body } of pack.matters) {
    for (const post of postsOf(body)) needed.set(`post:${post.role}:${post.duty}`, post);
  }
  const missing = [...needed].filter(([, post]) => !rolesAt(target, post.duty).has(post.role));
  for (const [key, { role, duty }] of missing) {
    const params = {
      role: getRole(role).title,
      duty: allDuties().get(duty)?.title ?? { zh: duty, en: duty },
    };
    found.push({
      key,
      kind: 'post',
      question: both('reforms.replicate.post.nobody', { ...params, place: target.place.name }),
      options: [
        { value: 'later', title: both('reforms.replicate.post.later', params), stops: false },
        ...[...rolesAt(target, duty)].sort().map((other) => ({
          value: other,
          title: both('reforms.replicate.post.instead', { other: getRole(other).title }),
          stops: false,
        })),
      ],
      default: 'later',
      amount: false,
    });
  }
  const there = needed.size - missing.length;
  if (there > 0) settled.push(both('reforms.replicate.post.settled', { count: there }));
}

/** Role and duty of everybody whom the definition asks to act. */
export function postsOf({ parties, stages, postCheck }: Matter): { role: string; duty: string }[] {
  const holders = [...stages, ...(postCheck ? [postCheck, postCheck.revocation] : [])];
  return holders.flatMap(({ holder: { role, at } }) => {
    const duty = parties[at]?.duty;
    return duty ? [{ role, duty }] : [];
  });
}

/** Roles that are filled at the agencies with a duty: in the place, above it, and in its districts. */
function rolesAt(target: Target, duty: string): Set<string> {
  const above = new Set(competent(target, duty).flatMap((agencies) => agencies.map(({ id }) => id)));
  const competentIds = new Set(
    target.agencies.filter(({ id, duties }) => above.has(id) || duties.includes(duty)).map(({ id }) => id),
  );
  return new Set(target.posts.filter(({ agency }) => competentIds.has(agency)).map(({ role }) => role));
}
