import { getApplicationRow } from '#modules/approvals/index.ts';
import type { Survey } from '#modules/catalogue/contract.ts';
import { getMatterVersion } from '#modules/catalogue/index.ts';
import { findPersonByNameAndMobile } from '#modules/identity/index.ts';
import type { Call } from '#platform/api/server/call.ts';
import { serve } from '#platform/api/server/serve.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { sql } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { createRoom, inviteGuest } from '#platform/live/server/rooms.ts';
import type { CaseRow } from '#platform/process/server/caseRow.ts';
import { actContext } from '#platform/process/server/operations/actOnCase.ts';
import { presentFor } from '#platform/process/server/operations/readCase.ts';
import { startCase } from '#platform/process/server/startCase.ts';
import { contract } from '../../contract.ts';
import { surveyProcessName } from '../../domain/compileSurvey.ts';
import { requireOfficer } from '../access.ts';

const LOCK = sql('survey_lock_approval', 'SELECT id FROM cases WHERE id = $1 FOR UPDATE');
const OPEN = sql(
  'survey_open_of',
  `SELECT 1 FROM surveys s JOIN cases c ON c.id = s.case_id
   WHERE s.approval_case_id = $1 AND c.closed_at IS NULL`,
);
const ADD = sql(
  'survey_add',
  `INSERT INTO surveys (case_id, approval_case_id, matter, matter_version, mode, scheduled_for)
   VALUES ($1, $2, $3, $4, $5, $6)`,
);

/** Arranges a survey as a case of its own beside the approval: its parties are the agencies that take part. */
export const scheduleSurvey = serve(contract.scheduleSurvey, async (call, input) => {
  const { row } = await requireOfficer(call, input.caseId);
  await call.tx.rows(LOCK, [row.id]);
  const application = await getApplicationRow(call.tx, row.id);
  const { body, version } = await getMatterVersion(call.tx, application.matter, application.matter_version);
  const { survey } = body;
  if (!survey) throw new Problem('survey.notAsked', 409);
  if (row.state !== survey.stage) throw new Problem('survey.notNow', 409);
  if (!survey.modes.includes(input.mode)) throw new Problem('survey.modeNotOffered', 422);
  if (await call.tx.maybe(OPEN, [row.id])) throw new Problem('survey.alreadyOpen', 409);
  const caseId = newId();
  await call.tx.rows(ADD, [caseId, row.id, body.matter, version, input.mode, input.at]);
  const after = await startCase(actContext(call), {
    id: caseId,
    process: surveyProcessName(body.matter),
    action: 'schedule',
    actor: call.actor,
    matter: body.matter,
    title: survey.title,
    place: row.place_id,
    agencies: partiesOf(survey, row),
    organisation: row.organisation_id ?? undefined,
    person: row.person_id ?? undefined,
    applicantName: row.applicant_name,
    parent: row.id,
    facts: { mode: input.mode, scheduledFor: input.at },
  });
  const recording = input.mode === 'video' ? survey.recording : 'none';
  await createRoom(call.tx, { caseId, recording, now: call.now });
  await invite(call, caseId, input.experts);
  return presentFor(call, after);
});

function partiesOf({ lead, joint }: Survey, { agencies }: CaseRow): Record<string, string> {
  const parties = new Set([lead.at, ...joint.map(({ at }) => at)]);
  return Object.fromEntries(Object.entries(agencies).filter(([party]) => parties.has(party)));
}

async function invite(
  call: Call,
  caseId: string,
  experts: { name: string; mobile: string }[],
): Promise<void> {
  for (const [n, expert] of experts.entries()) {
    const person = await findPersonByNameAndMobile(call.tx, expert);
    if (!person) {
      const fields = [{ path: `experts.${n}`, code: 'survey.expertUnknown', params: { name: expert.name } }];
      throw new Problem('form.invalid', 422, { fields });
    }
    await inviteGuest(call.tx, { caseId, person: person.id, by: call.actor, now: call.now });
  }
}
