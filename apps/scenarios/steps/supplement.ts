import { call } from '@orpc/server';
import { router } from '#apps/server/router.ts';
import type { Step } from '#modules/reforms/domain/scenario/step.ts';
import { applicationFiles } from '../files.ts';
import { applicationOf, type World } from '../world.ts';
import { inThisWorld } from './submit.ts';

type Supplement = Extract<Step, { verb: 'supplements' }>;

/** The applicant gives what the window asked for: changed answers, further files. */
export async function supplement(world: World, step: Supplement): Promise<void> {
  const actor = await world.actor(step);
  const context = world.as(actor);
  const { caseId } = applicationOf(world, step.firm);
  const { version } = await call(router.cases.getCase, { caseId }, { context });
  const before = await call(router.approvals.getApplication, { caseId }, { context });
  const answers = { ...before.answers, ...inThisWorld(world, before.body, step.supplements) };
  const materials = await applicationFiles(world, actor, step.uploads);
  const given = { caseId, expectedVersion: version, answers: answers as never, materials };
  await call(router.approvals.supplementApplication, given, { context });
}
