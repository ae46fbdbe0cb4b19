import { serve } from '#platform/api/server/serve.ts';
import { sql } from '#platform/db/server/database.ts';
import type { CaseRow } from '#platform/process/server/caseRow.ts';
import { contract, type SurveyLine } from '../../contract.ts';
import type { SurveyRow } from '../surveys.ts';

type Found = CaseRow & Pick<SurveyRow, 'mode' | 'scheduled_for' | 'result'> & { as_expert: boolean };

const MINE = sql(
  'surveys_mine',
  `SELECT c.*, s.mode, s.scheduled_for, s.result, g.person_id IS NOT NULL AS as_expert
   FROM surveys s JOIN cases c ON c.id = s.case_id
   LEFT JOIN room_guests g ON g.case_id = s.case_id AND g.person_id = $2
   WHERE c.organisation_id = $1 OR g.person_id IS NOT NULL
     OR ($1::uuid IS NULL AND c.organisation_id IS NULL AND c.person_id = $2)
   ORDER BY c.closed_at NULLS FIRST, s.scheduled_for DESC, c.id LIMIT 100`,
);

export const listMySurveys = serve(contract.listMySurveys, async (call) => {
  const { actor, db } = call;
  call.require('person' in actor);
  if (!('person' in actor)) return { surveys: [] };
  const organisation = actor.kind === 'firm' ? actor.organisation : null;
  const rows = await db.rows<Found>(MINE, [organisation, actor.person.id]);
  const surveys: SurveyLine[] = [];
  for (const row of rows) {
    const process = await call.services.processes.get(db, row.process, row.process_version);
    surveys.push({
      caseId: row.id,
      number: row.number,
      title: row.title,
      applicantName: row.applicant_name,
      mode: row.mode,
      state: row.state,
      stateTitle: process.states[row.state]?.title ?? { zh: row.state, en: row.state },
      scheduledFor: row.scheduled_for.toISOString(),
      result: row.result,
      asExpert: row.as_expert,
    });
  }
  return { surveys };
});
