import { call } from '@orpc/server';
import { router } from '#apps/server/router.ts';
import type { Step } from '#modules/reforms/domain/scenario/step.ts';
import { applicationOf, type World } from '../world.ts';

/** The window hands over the results of an event at once. */
export async function handOver(
  world: World,
  step: Extract<Step, { verb: 'handsOver' }>,
  about: string,
): Promise<void> {
  const context = world.as(await world.actor({ officer: step.officer }));
  const { caseId } = applicationOf(world, about);
  const { handsOver: way, received } = step;
  await call(router.bundles.handOverResults, { caseId, way, received }, { context });
}
