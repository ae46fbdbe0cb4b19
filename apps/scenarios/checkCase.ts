import { sql } from '#platform/db/server/database.ts';
import type { World } from './world.ts';

const CHECK = sql('scenario_check', 'SELECT case_id FROM post_checks WHERE approval_case_id = $1');

/** The post-check that a grant opened, or undefined. */
export async function checkCase(world: World, approvalCase: string): Promise<string | undefined> {
  const found = await world.services.database.maybe<{ case_id: string }>(CHECK, [approvalCase]);
  return found?.case_id;
}
