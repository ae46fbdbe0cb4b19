import { actorId } from '#platform/access/pure/actor.ts';
import { sql } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import type { EffectContext } from '#platform/process/server/processBook.ts';
import { REVIEW_PROCESS } from '../domain/claimProcess.ts';

const REVIEWED = sql(
  'claim_reviewed_by',
  `SELECT 1 FROM actions a JOIN cases r ON r.id = a.subject_id
   WHERE a.subject_type = 'case' AND r.parent_id = $1 AND r.process = $2 AND a.actor_id = $3
     AND a.name IN ('pass', 'notPass') LIMIT 1`,
);

/** Whoever reviewed a claim in any agency does not approve it. @throws Problem case.ownWork */
export async function otherPerson({ tx, case: row, actor }: EffectContext): Promise<void> {
  if (await tx.maybe(REVIEWED, [row.id, REVIEW_PROCESS, actorId(actor)]))
    throw new Problem('case.ownWork', 403);
}
