import { call } from '@orpc/server';
import { router } from '#apps/server/router.ts';
import type { Step } from '#modules/reforms/domain/scenario/step.ts';
import { applicationOf, type World } from '../world.ts';

/** A part that was not granted is applied for again. */
export async function reapply(world: World, step: Extract<Step, { verb: 'reapplies' }>): Promise<void> {
  const context = world.as(await world.actor(step));
  const { caseId } = applicationOf(world, step.firm);
  await call(router.bundles.reapplyPart, { caseId, member: step.reapplies }, { context });
}

/** Everything that is not decided is withdrawn. */
export async function withdraw(world: World, step: Extract<Step, { verb: 'withdraws' }>): Promise<void> {
  const context = world.as(await world.actor(step));
  const { caseId } = applicationOf(world, step.firm);
  await call(router.bundles.withdrawEvent, { caseId }, { context });
}
