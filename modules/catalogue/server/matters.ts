import { type Queryable, sql, type Tx } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import type { Matter } from '../domain/matter.ts';
import type { Way } from '../domain/stage.ts';

/** A published matter, in the place that adopted it and decided in the way it chose. */
export interface PublishedMatter {
  matter: string;
  version: number;
  place_id: string;
  way: Way;
  /** Who takes a licence away when a check after it fails: a person, or the rule that the pack declares. */
  revocation: Way;
  body: Matter;
  reform: string;
  baseline: boolean;
  published_at: Date;
}

const IN_FORCE = sql('matter_in_force', 'SELECT * FROM matters WHERE matter = $1 AND withdrawn_at IS NULL');
const VERSION = sql('matter_version', 'SELECT * FROM matters WHERE matter = $1 AND version = $2');
const ALL = sql('matters_all', 'SELECT * FROM matters WHERE withdrawn_at IS NULL ORDER BY matter');
const WITHDRAW = sql(
  'matter_withdraw_older',
  'UPDATE matters SET withdrawn_at = $3 WHERE matter = $1 AND version < $2 AND withdrawn_at IS NULL',
);
const PUBLISH = sql(
  'matter_publish',
  `INSERT INTO matters (matter, version, place_id, way, body, reform, baseline, published_at, revocation)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (matter, version) DO NOTHING`,
);

export function findMatter(db: Queryable, matter: string): Promise<PublishedMatter | undefined> {
  return db.maybe<PublishedMatter>(IN_FORCE, [matter]);
}

/** @throws Problem matter.unknown */
export async function getMatter(db: Queryable, matter: string): Promise<PublishedMatter> {
  const found = await findMatter(db, matter);
  if (!found) throw new Problem('matter.unknown', 404);
  return found;
}

/** The definition that a case began with, whatever is in force now. */
export function getMatterVersion(db: Queryable, matter: string, version: number): Promise<PublishedMatter> {
  return db.one<PublishedMatter>(VERSION, [matter, version]);
}

export function listMatters(db: Queryable): Promise<PublishedMatter[]> {
  return db.rows<PublishedMatter>(ALL);
}

const TAKEN = sql(
  'matter_taken_by',
  'SELECT reform FROM matters WHERE matter = $1 AND reform <> $2 ORDER BY version DESC LIMIT 1',
);

/**
 * Puts a version in force; older ones stay readable for the cases that began under them.
 * @throws Problem matter.taken when another reform brought a matter of this id: its cases, links and licences would
 *   be taken for this one's
 */
export async function publishMatter(
  tx: Tx,
  matter: Omit<PublishedMatter, 'matter' | 'version'>,
): Promise<void> {
  const { body, place_id, way, reform, baseline, published_at, revocation } = matter;
  const taken = await tx.maybe<{ reform: string }>(TAKEN, [body.matter, reform]);
  if (taken) {
    throw new Problem('matter.taken', 409, { params: { matter: body.matter, reform, other: taken.reform } });
  }
  await tx.rows(WITHDRAW, [body.matter, body.version, published_at]);
  const values = [
    body.matter,
    body.version,
    place_id,
    way,
    JSON.stringify(body),
    reform,
    baseline,
    published_at,
    revocation,
  ];
  await tx.rows(PUBLISH, values);
}
