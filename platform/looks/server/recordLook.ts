import type { Actor } from '#platform/access/pure/actor.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { type Queryable, sql } from '#platform/db/server/database.ts';
import type { LookedAt, Purpose } from '../pure/look.ts';
import { lookSettings } from './settings.ts';

export interface Look {
  /** Only an officer's look is kept: whoever reads their own or their firm's needs no record. */
  actor: Actor;
  /** Whose it is. */
  of: { organisation: string } | { person: string };
  lookedAt: LookedAt;
  /** Id of the case, file or licence that was read. */
  subjectId: string;
  /** The case it belongs to or was read for; else `matter` says what was being handled. */
  caseId?: string;
  matter?: string;
  purpose: Purpose;
  now: Date;
  /** Each one is an entry of its own, also right after another: calls of e-licences (DAT-02). */
  each?: boolean;
}

const MINUTE = 60_000;

// Without the span of time (`each`) nothing before counts, and NULL conflicts with nothing.
const RECORD = sql(
  'look_record',
  `INSERT INTO looks (id, at, looker_id, role, agency_id, place_id, organisation_id, person_id, looked_at, subject_id,
     case_id, matter, purpose, span)
   SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14::bigint
   WHERE NOT EXISTS (SELECT 1 FROM looks WHERE looker_id = $3 AND subject_id = $10 AND looked_at = $9
     AND agency_id = $5 AND role = $4 AND place_id = $6 AND purpose = $13 AND span >= $14::bigint - 1 AND at > $15)
   ON CONFLICT (looker_id, subject_id, looked_at, agency_id, role, place_id, purpose, span) DO NOTHING
   RETURNING id`,
);

/**
 * Keeps that an officer reads something of a firm or person. Call it after the access check and before the answer
 * leaves: what cannot be recorded is not shown. Reading the same again from the same post within
 * `sameLookMinutes` is one entry.
 * @returns the id of the entry, or undefined when none was written
 */
export async function recordLook(db: Queryable, look: Look): Promise<string | undefined> {
  const { actor, of, now } = look;
  if (actor.kind !== 'officer') return undefined;
  const span = lookSettings().sameLookMinutes * MINUTE;
  const { role, agency, place } = actor.post;
  const written = await db.maybe<{ id: string }>(RECORD, [
    newId(),
    now,
    actor.person.id,
    role,
    agency,
    place,
    'organisation' in of ? of.organisation : null,
    'person' in of ? of.person : null,
    look.lookedAt,
    look.subjectId,
    look.caseId ?? null,
    look.matter ?? null,
    look.purpose,
    look.each ? null : Math.floor(now.getTime() / span),
    new Date(now.getTime() - span),
  ]);
  return written?.id;
}
