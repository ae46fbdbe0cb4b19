import { type Queryable, sql } from '#platform/db/server/database.ts';

export interface AwardRow {
  case_id: string;
  kind: 'award' | 'claim';
  organisation_id: string;
  place_id: string;
  payer_id: string;
  /** Yuan with two places. */
  total: string;
  proposed_at: Date;
  notice_to: string | null;
  paid_on: string | null;
}

export interface ItemRow {
  case_id: string;
  policy: string;
  version: number;
  organisation_id: string;
  amount: string;
  evidence: unknown;
  evidence_sha256: string;
  living: boolean;
}

const AWARD = sql('award', 'SELECT * FROM awards WHERE case_id = $1');
const ITEMS = sql('award_items', 'SELECT * FROM award_items WHERE case_id = $1 ORDER BY policy');
const OF_FIRM = sql(
  'awards_of_firm',
  'SELECT * FROM awards WHERE organisation_id = $1 ORDER BY proposed_at DESC, case_id LIMIT 200',
);
const HELD = sql(
  'award_policies_held',
  'SELECT policy FROM award_items WHERE organisation_id = $1 AND living AND policy = ANY($2)',
);

export function findAward(db: Queryable, caseId: string): Promise<AwardRow | undefined> {
  return db.maybe<AwardRow>(AWARD, [caseId]);
}

export function itemsOf(db: Queryable, caseId: string): Promise<ItemRow[]> {
  return db.rows<ItemRow>(ITEMS, [caseId]);
}

/** Newest first. */
export function awardsOf(db: Queryable, organisation: string): Promise<AwardRow[]> {
  return db.rows<AwardRow>(OF_FIRM, [organisation]);
}

/** Which of these policies a firm has already, or has a case of. */
export async function policiesHeld(
  db: Queryable,
  organisation: string,
  policies: readonly string[],
): Promise<string[]> {
  const rows = await db.rows<{ policy: string }>(HELD, [organisation, policies]);
  return rows.map(({ policy }) => policy);
}

const EXCLUDING = sql(
  'award_policies_excluding',
  `SELECT i.policy FROM award_items i JOIN policies p USING (policy, version)
   WHERE i.organisation_id = $1 AND i.living AND p.body -> 'exclusiveWith' ?| $2`,
);

/** What a firm has that excludes one of these policies, although they do not exclude it. */
export async function policiesExcluding(
  db: Queryable,
  organisation: string,
  policies: readonly string[],
): Promise<string[]> {
  const rows = await db.rows<{ policy: string }>(EXCLUDING, [organisation, policies]);
  return rows.map(({ policy }) => policy);
}
