import { call } from '@orpc/server';
import { router } from '#apps/server/router.ts';
import { satisfies } from '#modules/reforms/domain/scenario/count.ts';
import type { PostCheckView } from '#modules/supervision/contract.ts';
import { asProblem } from '#platform/api/server/presentProblem.ts';
import { deliver } from '../moveTime.ts';
import { type About, type Looks, standOf, theApplication, unless } from './about.ts';

async function postCheck(about: About): Promise<PostCheckView | undefined> {
  const { world, firm, check } = about;
  if (!check) return undefined;
  const context = world.as(await world.actor({ firm }));
  return call(router.supervision.getPostCheck, { caseId: check.id }, { context });
}

/** Whether somebody of the cast can open application and post-check. */
async function canSee({ world, application, check }: About, name: string): Promise<boolean> {
  const isOfficer = world.cast.officers.some((officer) => officer.name === name);
  const context = world.as(await world.actor(isOfficer ? { officer: name } : { firm: name }));
  for (const view of [application, check]) {
    if (!view) continue;
    try {
      await call(router.cases.getCase, { caseId: view.id }, { context });
    } catch (error) {
      if (asProblem(error).code !== 'access.denied') throw error;
      return false;
    }
  }
  return true;
}

/** The regulator's side: the push, the check, and who sees it. */
export const checkLooks: Looks = {
  check: ({ check }, expected) => standOf(check, expected),
  checkResult: async (about, expected) => unless(expected, (await postCheck(about))?.result ?? 'none'),
  async pushes(about, expected) {
    await deliver(about.world);
    const mine = about.world.regulator.pushes.filter(({ pushId }) => pushId === about.check?.id);
    return satisfies(mine.length, expected) ? undefined : String(mine.length);
  },
  async pushedAtGrant(about, expected) {
    return unless(expected, (await postCheck(about))?.pushedAt === theApplication(about).closedAt);
  },
  acknowledged: async (about, expected) =>
    unless(expected, ((await postCheck(about))?.acknowledgedAt ?? null) !== null),
  async listed({ world, check }, expected) {
    const context = world.as(await world.actor({ officer: expected.for }));
    const { checks } = await call(router.supervision.listDuePostChecks, {}, { context });
    const mine = checks.find(({ caseId }) => caseId === check?.id);
    if (!mine) return expected.colour === 'none' ? undefined : 'none';
    return expected.colour === undefined ? undefined : unless(expected.colour, mine.colour);
  },
  async seenBy(about, expected) {
    for (const officer of expected) if (!(await canSee(about, officer))) return `${officer} ✗`;
    return undefined;
  },
  async hiddenFrom(about, expected) {
    for (const officer of expected) if (await canSee(about, officer)) return `${officer} ✓`;
    return undefined;
  },
};
