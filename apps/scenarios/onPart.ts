import { call } from '@orpc/server';
import { router } from '#apps/server/router.ts';
import { applicationOf, StoryError, type World } from './world.ts';

/** The same world, in which the application of the firm is one part of its event. @throws StoryError */
export async function onPart(world: World, firm: string, member: string): Promise<World> {
  const context = world.as(await world.actor({ firm }));
  const { caseId } = applicationOf(world, firm);
  const { event } = await call(router.bundles.findEvent, { caseId }, { context });
  const part = event?.parts.find((one) => one.member === member);
  if (!part?.caseId) throw new StoryError(world.say('reforms.scenario.noPart', { name: firm, part: member }));
  const applications = new Map([
    ...world.applications,
    [firm, { caseId: part.caseId, matter: member }] as const,
  ]);
  return { ...world, applications };
}
