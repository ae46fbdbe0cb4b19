import { findOrganisation } from '#modules/organisations/index.ts';
import { serve } from '#platform/api/server/serve.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { sql } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { clockViews } from '#platform/process/pure/clockViews.ts';
import { type CaseRow, stateOf } from '#platform/process/server/caseRow.ts';
import { lookAtCase } from '#platform/process/server/lookAtCase.ts';
import { getCaseRow } from '#platform/process/server/operations/readCase.ts';
import { standingOf } from '#platform/process/server/standing.ts';
import { contract, type PublicNoticeView } from '../contract.ts';
import {
  addObjection,
  isNoticed,
  lockObjection,
  objectionsOf,
  presentObjection,
  settle,
  tellCase,
} from './objections.ts';

const RUNNING = sql(
  'public_notices',
  `SELECT * FROM cases WHERE closed_at IS NULL AND clocks ? 'notice'
   AND (process LIKE 'approval:%' OR process LIKE 'proceeding:%') ORDER BY moved_at DESC LIMIT 500`,
);

/** Whatever runs its public notice now, newest first. */
export const listPublicNotices = serve(contract.listPublicNotices, async (call) => {
  const { db, services, now, actor } = call;
  const notices: PublicNoticeView[] = [];
  for (const row of await db.rows<CaseRow>(RUNNING)) {
    const process = await services.processes.get(db, row.process, row.process_version);
    if (!isNoticed(process, row)) continue;
    const calendar = services.processes.calendarOf(row.place_id);
    const clocks = clockViews(process, stateOf(row), calendar, now, services.colours);
    const clock = clocks.find(({ name }) => name === 'notice');
    const firm = row.organisation_id ? await findOrganisation(db, row.organisation_id) : undefined;
    const objections = await objectionsOf(db, row.id);
    const me = 'person' in actor ? actor.person.id : undefined;
    notices.push({
      caseId: row.id,
      number: row.number,
      title: row.title,
      firm: firm?.name ?? row.applicant_name,
      uscc: firm?.uscc ?? '',
      since: clock?.startedAt ?? row.moved_at.toISOString(),
      until: clock?.dueOn ?? null,
      objections: objections.filter(({ settled_at }) => settled_at === null).length,
      objected: objections.some(({ person_id }) => person_id === me),
    });
  }
  return { notices };
});

export const objectToNotice = serve(contract.objectToNotice, async (call, { caseId, reason }) => {
  const { actor, services, tx, now } = call;
  call.require('person' in actor && actor.kind !== 'officer');
  if (!('person' in actor)) throw new Problem('access.signInNeeded', 401);
  const row = await getCaseRow(call, caseId);
  const process = await services.processes.get(tx, row.process, row.process_version);
  // Whoever knows only the id of a case that was never public learns nothing of it.
  if (!row.clocks['notice']) throw new Problem('case.unknown', 404);
  if (!isNoticed(process, row)) throw new Problem('notice.over', 409);
  const added = await addObjection(tx, { id: newId(), caseId, person: actor.person.id, reason, now });
  if (!added) throw new Problem('notice.objectedAlready', 409);
  await tellCase({ tx, book: services.processes, now }, row);
  return presentObjection(added);
});

export const listObjections = serve(contract.listObjections, async (call, { caseId }) => {
  const row = await getCaseRow(call, caseId);
  await lookAtCase(call, row);
  const { inScope } = await standingOf(call.actor, row, call.services.covers);
  return {
    objections: (await objectionsOf(call.db, caseId)).map(presentObjection),
    maySettle: inScope && row.closed_at === null,
  };
});

export const settleObjection = serve(contract.settleObjection, async (call, { id, answer }) => {
  const { actor, tx, now, services } = call;
  const objection = await lockObjection(tx, id);
  if (!objection) throw new Problem('notFound', 404);
  const row = await getCaseRow(call, objection.case_id);
  const { inScope } = await standingOf(actor, row, services.covers);
  call.require(inScope && actor.kind === 'officer');
  if (objection.settled_at || actor.kind !== 'officer') throw new Problem('notice.settledAlready', 409);
  const settled = await settle(tx, { id, by: actor.person.id, answer, now });
  await tellCase({ tx, book: services.processes, now }, row);
  return presentObjection(settled);
});
