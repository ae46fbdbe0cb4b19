import { serve } from '#platform/api/server/serve.ts';
import { sql } from '#platform/db/server/database.ts';
import type { CaseRow } from '#platform/process/server/caseRow.ts';
import { contract } from '../../contract.ts';

const MINE = sql(
  'renewals_mine',
  `SELECT c.*, r.licence_number, r.valid_to FROM renewals r JOIN cases c ON c.id = r.case_id
   WHERE r.organisation_id = $1 ORDER BY c.closed_at NULLS FIRST, r.valid_to, c.id LIMIT 100`,
);

const ASKING = new Set(['reminded', 'calling', 'awaiting']);

export const listMyRenewals = serve(contract.listMyRenewals, async (call) => {
  const { actor, db, services } = call;
  call.require(actor.kind === 'firm');
  if (actor.kind !== 'firm') return { renewals: [] };
  const rows = await db.rows<CaseRow & { licence_number: string; valid_to: string }>(MINE, [
    actor.organisation,
  ]);
  const renewals = await Promise.all(
    rows.map(async (row) => {
      const process = await services.processes.get(db, row.process, row.process_version);
      return {
        caseId: row.id,
        title: row.title,
        number: row.licence_number,
        validTo: row.valid_to,
        stateTitle: process.states[row.state]?.title ?? { zh: row.state, en: row.state },
        asks: ASKING.has(row.state),
        outcome: row.outcome,
      };
    }),
  );
  return { renewals };
});
