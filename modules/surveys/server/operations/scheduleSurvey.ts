import { getApplicationRow } from '#modules/approvals/index.ts';
import { type Survey, sharedModes } from '#modules/catalogue/contract.ts';
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
import { sharedSurveyName, sharedTitle } from '../../domain/compileSharedSurvey.ts';
import { surveyProcessName } from '../../domain/compileSurvey.ts';
import { LEAD, sharedParty } from '../../domain/sharedSurvey.ts';
import { requireOfficer } from '../access.ts';
import { findSharing, type SharingCase } from '../findSharing.ts';
import { stopForSurvey } from '../stopParts.ts';
import { addPart, openPartsOf } from '../surveyParts.ts';
import { declaredSurvey, getSurveyRow } from '../surveys.ts';

const LOCK = sql('survey_lock_approval', 'SELECT id FROM cases WHERE id = $1 FOR UPDATE');
const ADD = sql(
  'survey_add',
  `INSERT INTO surveys (case_id, approval_case_id, matter, matter_version, mode, scheduled_for, event_id)
   VALUES ($1, $2, $3, $4, $5, $6, $7)`,
);

/**
 * Arranges a survey as a case of its own beside the approval: its parties are the agencies that take part. Parts of
 * an event that share a survey get one appointment together, whichever of their agencies arranges it (APV-13).
 */
export const scheduleSurvey = serve(contract.scheduleSurvey, async (call, input) => {
  const { row } = await requireOfficer(call, input.caseId);
  await call.tx.rows(LOCK, [row.id]);
  const application = await getApplicationRow(call.tx, row.id);
  const { body, version } = await getMatterVersion(call.tx, application.matter, application.matter_version);
  const { survey } = body;
  if (!survey) throw new Problem('survey.notAsked', 409);
  if (row.state !== survey.stage) throw new Problem('survey.notNow', 409);
  if ((await openPartsOf(call.tx, row.id)).length > 0) throw new Problem('survey.alreadyOpen', 409);
  const sharing = await findSharing(call.tx, row.id);
  const modes = sharing ? sharedModes(sharing.parts.map((part) => part.survey)) : survey.modes;
  if (!modes.includes(input.mode)) throw new Problem('survey.modeNotOffered', 422);
  const caseId = newId();
  const eventId = sharing?.eventId ?? null;
  await call.tx.rows(ADD, [caseId, row.id, body.matter, version, input.mode, input.at, eventId]);
  const alone = { member: null, row, matter: body.matter, version, survey };
  const parts = sharing?.parts ?? [alone];
  for (const part of parts)
    await addPart(call.tx, {
      case_id: caseId,
      approval_case_id: part.row.id,
      member: part.member,
      matter: part.matter,
      matter_version: part.version,
    });
  const after = await startCase(actContext(call), {
    id: caseId,
    ...(sharing
      ? { process: sharedSurveyName(sharing.bundle), title: sharedTitle(sharing.title) }
      : { process: surveyProcessName(body.matter), title: survey.title, matter: body.matter }),
    action: 'schedule',
    actor: call.actor,
    place: row.place_id,
    agencies: sharing ? sharedParties(sharing.parts, row.agencies[survey.lead.at]!) : partiesOf(survey, row),
    organisation: row.organisation_id ?? undefined,
    person: row.person_id ?? undefined,
    applicantName: row.applicant_name,
    parent: eventId ?? row.id,
    facts: { mode: input.mode, scheduledFor: input.at },
  });
  const declared = await declaredSurvey(call.tx, await getSurveyRow(call.tx, caseId));
  const recording = input.mode === 'video' ? declared.survey.recording : 'none';
  await createRoom(call.tx, { caseId, recording, now: call.now });
  for (const part of parts)
    await stopForSurvey(actContext(call), { approvalId: part.row.id, survey: part.survey });
  await invite(call, caseId, input.experts);
  return presentFor(call, after);
});

function partiesOf({ lead, joint }: Survey, { agencies }: CaseRow): Record<string, string> {
  const parties = new Set([lead.at, ...joint.map(({ at }) => at)]);
  return Object.fromEntries(Object.entries(agencies).filter(([party]) => parties.has(party)));
}

/** Whoever arranged it, and of each part the agencies that take part for it. */
function sharedParties(parts: readonly SharingCase[], lead: string): Record<string, string> {
  const agencies: Record<string, string> = { [LEAD]: lead };
  for (const part of parts) {
    for (const [party, agency] of Object.entries(partiesOf(part.survey, part.row)))
      agencies[sharedParty(part, party)] = agency;
  }
  return agencies;
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
