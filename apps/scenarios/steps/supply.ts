import { call } from '@orpc/server';
import { router } from '#apps/server/router.ts';
import { DEBT_PATTERN } from '#modules/approvals/domain/compileDebt.ts';
import type { Step } from '#modules/reforms/domain/scenario/step.ts';
import { sql } from '#platform/db/server/database.ts';
import { applicationFiles } from '../files.ts';
import { applicationOf, StoryError, type World } from '../world.ts';

type Supply = Extract<Step, { verb: 'supplies' }>;

const DEBT = sql(
  'scenario_debt',
  `SELECT id, version FROM cases WHERE parent_id = $1 AND process LIKE '${DEBT_PATTERN}' AND facts ->> 'material' = $2`,
);

/** The firm brings what it owes, one material after the other. */
export async function supply(world: World, step: Supply): Promise<void> {
  const actor = await world.actor(step);
  const context = world.as(actor);
  const { caseId } = applicationOf(world, step.firm);
  for (const material of step.supplies) {
    const debt = await world.services.database.maybe<{ id: string; version: number }>(DEBT, [
      caseId,
      material,
    ]);
    if (!debt) throw new StoryError(world.say('reforms.scenario.noDebt', { name: material }));
    const files = (await applicationFiles(world, actor, [material]))[material] ?? [];
    const given = { caseId: debt.id, expectedVersion: debt.version, files };
    await call(router.approvals.supplyOwed, given, { context });
  }
}
