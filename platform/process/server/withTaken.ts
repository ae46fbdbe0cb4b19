import { type Actor, actorId } from '#platform/access/pure/actor.ts';
import { type Queryable, sql } from '#platform/db/server/database.ts';
import type { Standing } from '../pure/allowedActions.ts';
import type { Transition } from '../pure/definition.ts';
import type { CaseRow } from './caseRow.ts';

const TAKEN = sql(
  'case_taken_by',
  `SELECT DISTINCT name FROM actions
   WHERE subject_type = 'case' AND subject_id = $1 AND actor_id = $2 AND name = ANY ($3::text[])`,
);

/** The standing with what the actor did on the case before, as far as these transitions separate duties. */
export async function withTaken(
  db: Queryable,
  row: CaseRow,
  actor: Actor,
  standing: Standing,
  transitions: readonly (Transition | undefined)[],
): Promise<Standing> {
  const separated = transitions.flatMap((transition) => transition?.notBy ?? []);
  if (separated.length === 0 || !('person' in actor)) return standing;
  const taken = await db.rows<{ name: string }>(TAKEN, [row.id, actorId(actor), separated]);
  return { ...standing, taken: taken.map(({ name }) => name) };
}
