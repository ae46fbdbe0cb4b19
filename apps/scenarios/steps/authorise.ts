import { call } from '@orpc/server';
import { router } from '#apps/server/router.ts';
import type { Step } from '#modules/reforms/domain/scenario/step.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { StoryError, type World } from '../world.ts';

type Authorises = Extract<Step, { verb: 'authorises' }>;

/** The head of the agency authorises an officer of the cast to decide matters alone, from today on. */
export async function authorise(world: World, step: Authorises): Promise<void> {
  const context = world.as(await world.actor({ officer: step.officer }));
  const held = await world.actor({ officer: step.authorises });
  if (held.kind !== 'officer') {
    throw new StoryError(world.say('reforms.scenario.noPerson', { name: step.authorises }));
  }
  const given = {
    officer: held.person.id,
    matters: step.to,
    from: legalDate(world.clock.now),
    qualificationNumber: step.qualification,
    qualificationValidTo: step.qualifiedUntil,
    approvalSince: step.since,
  };
  await call(router.authorisations.grantAuthorisation, given, { context });
}
