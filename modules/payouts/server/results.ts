import type { AgencyName } from '#platform/access/server/agencies.ts';
import { agencyNames } from '#platform/access/server/agencies.ts';
import { type Queryable, sql } from '#platform/db/server/database.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import type { PublicAward, ResultsFilter } from '../contract.ts';

interface Row {
  case_id: string;
  number: string;
  firm: string;
  uscc: string;
  total: string;
  place_zh: string;
  place_en: string | null;
  payer_id: string;
  notice_to: string | null;
  paid_on: string | null;
  items: { policy: string; title: Text; amount: string }[];
}

const COLUMNS = `a.case_id, c.number, o.name AS firm, o.uscc, a.total::text, p.name_zh AS place_zh, p.name_en AS place_en,
  a.payer_id, a.notice_to::text, a.paid_on::text,
  (SELECT json_agg(json_build_object('policy', i.policy, 'title', l.body -> 'names', 'amount', i.amount::text)
     ORDER BY i.policy)
   FROM award_items i JOIN policies l USING (policy, version) WHERE i.case_id = a.case_id) AS items`;
const FROM = `FROM awards a JOIN cases c ON c.id = a.case_id JOIN organisations o ON o.id = a.organisation_id
  JOIN places p ON p.id = a.place_id`;
/** Everything that was paid; what came back later stays, with its repayment as a case of its own. */
const PAID = `${FROM} WHERE a.paid_on IS NOT NULL
  AND ($1::text IS NULL OR o.name ILIKE '%' || $1 || '%' OR o.uscc = upper($1) OR c.number = $1)
  AND ($2::text IS NULL OR EXISTS (SELECT 1 FROM award_items i WHERE i.case_id = a.case_id AND i.policy = $2))
  AND ($3::integer IS NULL OR extract(year FROM a.paid_on) = $3)`;

const PAGE = sql(
  'payout_results_page',
  `SELECT ${COLUMNS} ${PAID} ORDER BY a.paid_on DESC, c.number DESC LIMIT $4 OFFSET $5`,
);
const TOTALS = sql(
  'payout_results_totals',
  `SELECT count(*) AS count, count(DISTINCT a.organisation_id) AS firms, coalesce(sum(a.total), 0)::text AS total ${PAID}`,
);
const CHOICES = sql(
  'payout_results_choices',
  `SELECT (SELECT coalesce(json_agg(json_build_object('policy', t.policy, 'title', t.title)), '[]') FROM (
       SELECT DISTINCT ON (i.policy) i.policy, l.body -> 'names' AS title FROM award_items i
       JOIN awards a USING (case_id) JOIN policies l USING (policy, version)
       WHERE a.paid_on IS NOT NULL ORDER BY i.policy, i.version DESC) t) AS policies,
     (SELECT coalesce(json_agg(DISTINCT extract(year FROM paid_on)::integer), '[]') FROM awards
       WHERE paid_on IS NOT NULL) AS years`,
);
const NOTICES = sql(
  'payout_notices',
  `SELECT ${COLUMNS} ${FROM} WHERE c.process = 'payouts:award' AND c.state IN ('noticed', 'objected')
     AND a.notice_to >= $1 ORDER BY a.notice_to, c.number LIMIT 500`,
);

export interface Results {
  awards: PublicAward[];
  count: number;
  firms: number;
  total: string;
}

/** Every benefit that was paid and fits the filter, newest first, with the totals of all of them (POL-06). */
export async function paidAwards(
  db: Queryable,
  { query = '', policy, year }: ResultsFilter,
  { limit, offset }: { limit: number | null; offset: number },
): Promise<Results> {
  const filter = [query === '' ? null : escaped(query), policy ?? null, year ?? null];
  const rows = await db.rows<Row>(PAGE, [...filter, limit, offset]);
  const totals = await db.one<{ count: number; firms: number; total: string }>(TOTALS, filter);
  return { awards: await present(db, rows), ...totals };
}

export function resultChoices(
  db: Queryable,
): Promise<{ policies: { policy: string; title: Text }[]; years: number[] }> {
  return db.one(CHOICES);
}

/** Awards that are in public notice on a day. */
export async function noticedAwards(db: Queryable, today: string): Promise<PublicAward[]> {
  return present(db, await db.rows<Row>(NOTICES, [today]));
}

async function present(db: Queryable, rows: readonly Row[]): Promise<PublicAward[]> {
  const payers = await agencyNames(
    db,
    rows.map(({ payer_id }) => payer_id),
  );
  const nameOf = (id: string): AgencyName => payers.get(id) ?? { zh: id, en: null };
  return rows.map((row) => ({
    id: row.case_id,
    number: row.number,
    firm: row.firm,
    uscc: row.uscc,
    policies: row.items,
    total: row.total,
    place: { zh: row.place_zh, en: row.place_en },
    payer: nameOf(row.payer_id),
    noticeTo: row.paid_on ? null : row.notice_to,
    paidOn: row.paid_on,
  }));
}

/** A percent sign that somebody types means itself. */
function escaped(query: string): string {
  return query.replace(/[\\%_]/g, '\\$&');
}
