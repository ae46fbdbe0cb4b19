import type { Queryable } from '#platform/db/server/database.ts';
import { sql } from '#platform/db/server/database.ts';
import type { EntryBody } from '#platform/registers/pure/entry.ts';

export interface DefaultRow {
  case_id: string;
  organisation_id: string;
  place_id: string;
  agency_ids: string[];
  entry: string;
  body: EntryBody;
  document: string;
  summary: string;
  identified_on: string;
  repairable_from: string;
  published_until: string;
  published_on: string | null;
  removed_on: string | null;
  removed_because: 'repaired' | 'lapsed' | 'withdrawn' | null;
  grade_before: EntryBody | null;
  lowered: boolean;
  source_case_id: string | null;
  /** Of the firm and the case. */
  firm: string;
  uscc: string;
  number: string;
  state: string;
  /** Codes of the measures in force. */
  measures: string[];
}

const READ = `SELECT d.*, o.name AS firm, o.uscc, c.number, c.state,
    COALESCE((SELECT array_agg(m.measure ORDER BY m.measure) FROM credit_measures_taken m
      WHERE m.case_id = d.case_id AND m.lifted_on IS NULL), '{}') AS measures
  FROM credit_defaults d JOIN organisations o ON o.id = d.organisation_id JOIN cases c ON c.id = d.case_id`;
/** In public view on the day $1: the one place that says so for page, file, report, code and rules. */
const SHOWN = 'd.published_on <= $1 AND d.removed_on IS NULL AND d.published_until >= $1';

const BY_CASE = sql('credit_default', `${READ} WHERE d.case_id = $1`);
const OF_FIRM = sql(
  'credit_defaults_of_firm',
  `${READ} WHERE d.organisation_id = $1 ORDER BY d.identified_on DESC, d.case_id DESC`,
);
const SHOWN_OF_FIRM = sql(
  'credit_defaults_shown_of_firm',
  `${READ} WHERE ${SHOWN} AND d.organisation_id = $2 ORDER BY d.identified_on DESC, d.case_id DESC`,
);
const SHOWN_ALL = sql(
  'credit_defaults_shown_all',
  `${READ} WHERE ${SHOWN} AND ($2::text IS NULL OR d.entry = $2)
     AND ($3::text IS NULL OR strpos(o.name, $3) > 0 OR o.uscc = upper($3))
   ORDER BY d.published_on DESC, d.case_id DESC LIMIT $4 OFFSET $5`,
);
const COUNT_SHOWN = sql(
  'credit_defaults_shown_count',
  `SELECT count(*) AS total FROM credit_defaults d JOIN organisations o ON o.id = d.organisation_id
   WHERE ${SHOWN} AND ($2::text IS NULL OR d.entry = $2)
     AND ($3::text IS NULL OR strpos(o.name, $3) > 0 OR o.uscc = upper($3))`,
);
const OF_AGENCY = sql(
  'credit_defaults_of_agency',
  `${READ} WHERE d.agency_ids[1] = $1 ORDER BY d.removed_on NULLS FIRST, d.identified_on DESC, d.case_id DESC LIMIT 200`,
);

export function findDefault(db: Queryable, caseId: string): Promise<DefaultRow | undefined> {
  return db.maybe<DefaultRow>(BY_CASE, [caseId]);
}

/** Everything about a firm, what has ended too. Only for the firm itself and its officials. */
export function defaultsOf(db: Queryable, organisation: string): Promise<DefaultRow[]> {
  return db.rows<DefaultRow>(OF_FIRM, [organisation]);
}

/** What anybody may see about a firm on that day. */
export function shownOf(db: Queryable, organisation: string, today: string): Promise<DefaultRow[]> {
  return db.rows<DefaultRow>(SHOWN_OF_FIRM, [today, organisation]);
}

export interface ShownFilter {
  today: string;
  entry?: string | undefined;
  /** A part of the name, or the credit code. */
  query?: string | undefined;
}

/** @param limit null for all of them */
export async function shownDefaults(
  db: Queryable,
  { today, entry, query }: ShownFilter,
  page: { limit: number | null; offset: number },
): Promise<{ rows: DefaultRow[]; total: number }> {
  const values = [today, entry ?? null, query?.trim() || null];
  const { total } = await db.one<{ total: number }>(COUNT_SHOWN, values);
  return { total, rows: await db.rows<DefaultRow>(SHOWN_ALL, [...values, page.limit, page.offset]) };
}

export function defaultsOfAgency(db: Queryable, agency: string): Promise<DefaultRow[]> {
  return db.rows<DefaultRow>(OF_AGENCY, [agency]);
}
