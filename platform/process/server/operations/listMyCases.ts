import { serve } from '#platform/api/server/serve.ts';
import { sql } from '#platform/db/server/database.ts';
import { contract } from '../../contract.ts';
import type { CaseRow } from '../caseRow.ts';
import { presentFor } from './readCase.ts';

const OF_FIRM = sql(
  'cases_of_firm',
  `SELECT * FROM cases WHERE organisation_id = $1 AND ($2::boolean IS NULL OR (closed_at IS NULL) = $2)
   ORDER BY opened_at DESC LIMIT $3`,
);
const OF_PERSON = sql(
  'cases_of_person',
  `SELECT * FROM cases WHERE person_id = $1 AND organisation_id IS NULL
     AND ($2::boolean IS NULL OR (closed_at IS NULL) = $2)
   ORDER BY opened_at DESC LIMIT $3`,
);

export const listMyCases = serve(contract.listMyCases, async (call, { open, limit }) => {
  const { actor } = call;
  call.require(actor.kind === 'firm' || actor.kind === 'person');
  const [statement, id] =
    actor.kind === 'firm'
      ? [OF_FIRM, actor.organisation]
      : [OF_PERSON, actor.kind === 'person' ? actor.person.id : ''];
  const rows = await call.db.rows<CaseRow>(statement, [id, open ?? null, limit]);
  return { cases: await Promise.all(rows.map((row) => presentFor(call, row))) };
});
