import { serve } from '#platform/api/server/serve.ts';
import { sql } from '#platform/db/server/database.ts';
import type { CaseRow } from '#platform/process/server/caseRow.ts';
import { contract, type IntakeLine } from '../contract.ts';
import { dueOn } from './dueOn.ts';
import { handledBy } from './intakes.ts';

const MINE = sql(
  'counter_intakes_mine',
  `SELECT c.*, i.accepted_at AS "acceptedAt" FROM counter_intakes i JOIN cases c ON c.id = i.case_id
   WHERE i.agency_id = $1 ORDER BY i.accepted_at DESC LIMIT 200`,
);

/** No contents of the cases: only what a counter needs to answer “how far is it?”. */
export const listIntakes = serve(contract.listIntakes, async (call) => {
  const { actor, db, services } = call;
  call.require(actor.kind === 'officer');
  const agency = actor.kind === 'officer' ? actor.post.agency : '';
  const rows = await db.rows<CaseRow & { acceptedAt: Date }>(MINE, [agency]);
  const intakes: IntakeLine[] = [];
  for (const row of rows) {
    const process = await services.processes.get(db, row.process, row.process_version);
    intakes.push({
      caseId: row.id,
      number: row.number,
      title: row.title,
      applicantName: row.applicant_name,
      stateTitle: process.states[row.state]?.title ?? { zh: row.state, en: row.state },
      acceptedOn: row.acceptedAt.toISOString(),
      dueOn: dueOn(call, process, row),
      handledBy: await handledBy(db, row.agencies),
    });
  }
  return { intakes };
});
