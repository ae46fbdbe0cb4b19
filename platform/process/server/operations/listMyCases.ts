import type { Call } from '#platform/api/server/call.ts';
import { serve } from '#platform/api/server/serve.ts';
import { sql } from '#platform/db/server/database.ts';
import { contract } from '../../contract.ts';
import type { CaseRow } from '../caseRow.ts';
import { presentAllFor } from './readCase.ts';

// Found by number or by either title; what was typed may hold signs that LIKE would read as patterns.
// What agencies ask each other over a case is shown on that case, not as one of the firm's own.
const MATCHES = `process NOT LIKE 'opinion:%' AND ($2::boolean IS NULL OR (closed_at IS NULL) = $2)
     AND ($4::text IS NULL OR strpos(lower(number || ' ' || (title ->> 'zh') || ' ' || (title ->> 'en')), lower($4)) > 0)
   ORDER BY opened_at DESC, id DESC LIMIT $3`;
const OF_FIRM = sql('cases_of_firm', `SELECT * FROM cases WHERE organisation_id = $1 AND ${MATCHES}`);
const OF_PERSON = sql(
  'cases_of_person',
  `SELECT * FROM cases WHERE person_id = $1 AND organisation_id IS NULL AND ${MATCHES}`,
);

/** The latest cases of the firm or person first. */
export function findMyCases(
  { actor, db }: Pick<Call, 'actor' | 'db'>,
  { open, limit, query }: { open?: boolean | undefined; limit: number; query?: string | undefined },
): Promise<CaseRow[]> {
  const [statement, id] =
    actor.kind === 'firm'
      ? [OF_FIRM, actor.organisation]
      : [OF_PERSON, actor.kind === 'person' ? actor.person.id : ''];
  return db.rows<CaseRow>(statement, [id, open ?? null, limit, query || null]);
}

export const listMyCases = serve(contract.listMyCases, async (call, { open, limit, query }) => {
  call.require(call.actor.kind === 'firm' || call.actor.kind === 'person');
  // One more than asked for tells whether there are more.
  const rows = await findMyCases(call, { open, limit: limit + 1, query });
  return { cases: await presentAllFor(call, rows.slice(0, limit)), more: rows.length > limit };
});
