import type { Agency } from '#platform/access/pure/agency.ts';
import { competentAgency, findAgency } from '#platform/access/server/agencies.ts';
import { postHolders } from '#platform/access/server/postHolders.ts';
import type { Call } from '#platform/api/server/call.ts';
import { serve } from '#platform/api/server/serve.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import type { CaseRow } from '#platform/process/server/caseRow.ts';
import { actContext } from '#platform/process/server/operations/actOnCase.ts';
import { getCaseRow, presentFor } from '#platform/process/server/operations/readCase.ts';
import type { OfficerActor } from '#platform/process/server/processBook.ts';
import { standingOf } from '#platform/process/server/standing.ts';
import { startCase } from '#platform/process/server/startCase.ts';
import { contract } from '../../contract.ts';
import {
  ANSWER_BY,
  isAmongAgencies,
  OPINION_ROLES,
  type OpinionRole,
  opinionProcessName,
} from '../../domain/opinionProcess.ts';
import { ownFileIds, useFiles } from '../filesOfCase.ts';
import { holdsCase } from '../holdsCase.ts';
import { keepOpinion } from '../opinions.ts';
import { sendableFiles } from '../sendableFiles.ts';

/** Whoever holds the case asks; a small case with its own clock goes to the agency that is asked. */
export const askOpinion = serve(contract.askOpinion, async (call, input) => {
  const { actor, tx, now } = call;
  const row = await getCaseRow(call, input.caseId);
  const officer = await requireHolder(call, row);
  const today = legalDate(now);
  if (input.answerBy <= today) {
    throw new Problem('form.invalid', 422, {
      fields: [{ path: 'answerBy', code: 'correspondence.dayMustCome' }],
    });
  }
  const agency = await agencyAsked(call, row, input);
  const role = await roleAt(call, agency.id, row.place_id, today);
  const files = await filesToSend(call, row.id, input.files);
  const caseId = newId();
  const asked = await startCase(actContext(call), {
    id: caseId,
    process: opinionProcessName(role),
    action: 'ask',
    actor,
    matter: row.matter ?? undefined,
    title: { zh: `征求意见：${row.title.zh}`, en: `Opinion asked: ${row.title.en}` },
    place: row.place_id,
    agencies: { asker: officer.post.agency, consulted: agency.id },
    organisation: row.organisation_id ?? undefined,
    person: row.person_id ?? undefined,
    applicantName: row.applicant_name,
    parent: row.id,
    facts: { [ANSWER_BY]: input.answerBy },
    data: { question: input.question },
  });
  await keepOpinion(tx, {
    case_id: caseId,
    asking_case_id: row.id,
    asked_by: officer.person.id,
    asking_role: officer.post.role,
    question: input.question,
    answer_by: input.answerBy,
    asked_at: now,
    files,
  });
  await useFiles(tx, 'opinion', caseId, files);
  return presentFor(call, asked);
});

async function requireHolder(call: Call, row: CaseRow): Promise<OfficerActor> {
  const { actor } = call;
  const { inScope } = await standingOf(actor, row, call.services.covers);
  const holds = actor.kind === 'officer' && inScope && (await holdsCase(call.db, actor, row.id));
  call.require(holds && !isAmongAgencies(row.process));
  return actor as OfficerActor;
}

/** @throws Problem correspondence.askOne, correspondence.ownAgency, access.noAgency, notFound */
async function agencyAsked(
  call: Call,
  row: CaseRow,
  { agency: id, duty }: { agency?: string; duty?: string },
): Promise<Agency> {
  if ((id === undefined) === (duty === undefined)) throw new Problem('correspondence.askOne', 422);
  const agency =
    id === undefined ? await competentAgency(call.tx, row.place_id, duty!) : await findAgency(call.tx, id);
  if (!agency || agency.retired)
    throw new Problem('access.noAgency', 422, { params: { place: row.place_id, duty: id! } });
  if (row.agency_ids.includes(agency.id)) throw new Problem('correspondence.ownAgency', 422);
  return agency;
}

/** The first post there that somebody holds: not every agency has the same ones. */
async function roleAt(call: Call, agency: string, place: string, today: string): Promise<OpinionRole> {
  for (const role of OPINION_ROLES) {
    if ((await postHolders(call.tx, { agency, role, place }, today)).length > 0) return role;
  }
  throw new Problem('correspondence.nobodyThere', 422);
}

/** Files of the case go along as they are; anything else must be the officer's own upload. */
async function filesToSend(call: Call, caseId: string, wanted: readonly string[]): Promise<string[]> {
  const known = new Set((await sendableFiles(call.tx, caseId)).map(({ id }) => id));
  const others = await ownFileIds(
    call.tx,
    call.actor,
    wanted.filter((id) => !known.has(id)),
  );
  return [...new Set(wanted)].filter((id) => known.has(id) || others.includes(id));
}
