import { type Queryable, sql, type Tx } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import type { CompetitionFinding } from '../domain/competitionFinding.ts';
import type { Policy } from '../domain/policy.ts';
import type { PolicyLevel } from '../domain/policyParts.ts';

export type PolicyState =
  | 'drafting'
  | 'reviewing'
  | 'reviewed'
  | 'published'
  | 'superseded'
  | 'withdrawn'
  | 'expired'
  | 'abandoned';

/** One version in the library. Days are 'YYYY-MM-DD'. */
export interface PolicyRow {
  policy: string;
  version: number;
  level: PolicyLevel;
  place_id: string;
  case_id: string;
  state: PolicyState;
  body: Policy;
  review: CompetitionFinding | null;
  reform: string | null;
  holds_from: string | null;
  holds_to: string | null;
  drafted_at: Date;
  drafted_by: string | null;
  published_at: Date | null;
  checked_on: string | null;
  ended_at: Date | null;
  followed_by: string | null;
}

const COLUMNS = `policy, version, level, place_id, case_id, state, body, review, reform, holds_from::text,
  holds_to::text, drafted_at, drafted_by, published_at, checked_on::text, ended_at, followed_by`;

const IN_FORCE = sql(
  'policies_in_force',
  `SELECT ${COLUMNS} FROM policies
   WHERE state = 'published' AND (holds_from IS NULL OR holds_from <= $1) AND (holds_to IS NULL OR holds_to >= $1)
   ORDER BY array_position(ARRAY['national', 'region', 'city', 'park'], level), policy`,
);
const ONE = sql('policies_one', `SELECT ${COLUMNS} FROM policies WHERE policy = $1 AND version = $2`);
const LOCK = sql(
  'policies_lock',
  `SELECT ${COLUMNS} FROM policies WHERE policy = $1 AND version = $2 FOR UPDATE`,
);
const VERSIONS = sql(
  'policies_versions',
  `SELECT ${COLUMNS} FROM policies WHERE policy = $1 AND published_at IS NOT NULL ORDER BY version DESC`,
);
const ALL = sql(
  'policies_all',
  `SELECT ${COLUMNS} FROM policies WHERE state <> 'abandoned' ORDER BY policy, version DESC`,
);
const LATEST = sql(
  'policies_latest',
  `SELECT ${COLUMNS} FROM policies WHERE policy = $1 ORDER BY version DESC LIMIT 1`,
);
const ADD = sql(
  'policies_add',
  `INSERT INTO policies (policy, version, level, place_id, case_id, state, body, review, reform, holds_from, holds_to,
     drafted_at, drafted_by, published_at, checked_on, ended_at, followed_by)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
);
const CHANGE = sql(
  'policies_change',
  `UPDATE policies SET level = $3, place_id = $4, state = $5, body = $6, review = $7, holds_from = $8, holds_to = $9,
     published_at = $10, checked_on = $11, ended_at = $12, followed_by = $13
   WHERE policy = $1 AND version = $2`,
);

/** What holds on a day, of all levels and places: what the matching reads. */
export function policiesInForce(db: Queryable, day: string): Promise<PolicyRow[]> {
  return db.rows<PolicyRow>(IN_FORCE, [day]);
}

/** Two versions hold together for no day; where dates are unknown the newer one stands. */
export function newestOnly(rows: readonly PolicyRow[]): PolicyRow[] {
  return rows.filter(
    (row) => !rows.some((other) => other.policy === row.policy && other.version > row.version),
  );
}

export function findPolicyVersion(
  db: Queryable,
  policy: string,
  version: number,
): Promise<PolicyRow | undefined> {
  return db.maybe<PolicyRow>(ONE, [policy, version]);
}

/** Published versions, ended ones too, the newest first. */
export function publishedVersions(db: Queryable, policy: string): Promise<PolicyRow[]> {
  return db.rows<PolicyRow>(VERSIONS, [policy]);
}

/** Every version that was not abandoned, drafts too: for the desk. */
export function allVersions(db: Queryable): Promise<PolicyRow[]> {
  return db.rows<PolicyRow>(ALL, []);
}

export function latestVersion(db: Queryable, policy: string): Promise<PolicyRow | undefined> {
  return db.maybe<PolicyRow>(LATEST, [policy]);
}

/** @throws Problem policy.unknown */
export async function lockVersion(tx: Tx, policy: string, version: number): Promise<PolicyRow> {
  const found = await tx.maybe<PolicyRow>(LOCK, [policy, version]);
  if (!found) throw new Problem('policy.unknown', 404);
  return found;
}

/** Whether a version is on its way and not yet out. */
export function isOpen({ state }: Pick<PolicyRow, 'state'>): boolean {
  return state === 'drafting' || state === 'reviewing' || state === 'reviewed';
}

/** The number under which a draft of this policy is kept: that of the open version, or the next one. */
export function versionOfDraft(latest: PolicyRow | undefined): number {
  return latest !== undefined && isOpen(latest) ? latest.version : (latest?.version ?? 0) + 1;
}

export async function addVersion(tx: Tx, row: PolicyRow): Promise<void> {
  await tx.rows(ADD, [
    row.policy,
    row.version,
    row.level,
    row.place_id,
    row.case_id,
    row.state,
    JSON.stringify(row.body),
    row.review && JSON.stringify(row.review),
    row.reform,
    row.holds_from,
    row.holds_to,
    row.drafted_at,
    row.drafted_by,
    row.published_at,
    row.checked_on,
    row.ended_at,
    row.followed_by,
  ]);
}

/** Writes a version with what changed of it; the database refuses another body once drafting is over. */
export async function changeVersion(tx: Tx, row: PolicyRow): Promise<void> {
  await tx.rows(CHANGE, [
    row.policy,
    row.version,
    row.level,
    row.place_id,
    row.state,
    JSON.stringify(row.body),
    row.review && JSON.stringify(row.review),
    row.holds_from,
    row.holds_to,
    row.published_at,
    row.checked_on,
    row.ended_at,
    row.followed_by,
  ]);
}
