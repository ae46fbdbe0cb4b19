import { sql } from '#platform/db/server/database.ts';
import { firmOf, StoryError, type World } from './world.ts';

const LAST = sql(
  'scenario_last_default',
  'SELECT case_id FROM credit_defaults WHERE organisation_id = $1 ORDER BY case_id DESC LIMIT 1',
);

/** @throws StoryError when nothing was identified about the firm */
export async function lastDefault(world: World, called: string): Promise<string> {
  const { database } = world.services;
  const found = await database.maybe<{ case_id: string }>(LAST, [firmOf(world, called).id]);
  if (!found) throw new StoryError(world.say('reforms.scenario.noApplication', { name: called }));
  return found.case_id;
}
