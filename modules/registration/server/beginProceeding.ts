import { canMove, findOrganisationByCode } from '#modules/organisations/index.ts';
import { findAgency } from '#platform/access/server/agencies.ts';
import type { Call } from '#platform/api/server/call.ts';
import { serve } from '#platform/api/server/serve.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { deadline } from '#platform/clock/pure/deadline.ts';
import { startClock } from '#platform/clock/pure/legalClock.ts';
import { sql } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { contract } from '../contract.ts';
import { proceedingProcessName } from '../domain/compileProceeding.ts';
import type { Proceeding } from '../domain/proceeding.ts';
import { getProceeding, proceedingsInForce } from './proceedings.ts';
import { startProceeding } from './startProceeding.ts';

const OPEN = sql(
  'proceeding_open',
  'SELECT 1 FROM cases WHERE organisation_id = $1 AND process = $2 AND closed_at IS NULL LIMIT 1',
);
const STANDS_SINCE = sql(
  'proceeding_stands_since',
  `SELECT max(at) AS at FROM organisation_changes WHERE organisation_id = $1 AND to_status = $2 AND from_status <> $2`,
);

export const listProceedings = serve(contract.listProceedings, async (call) => {
  const { actor, db } = call;
  call.require(actor.kind === 'officer');
  const proceedings = [];
  for (const { body } of await proceedingsInForce(db)) {
    const { proceeding, title, summary } = body;
    if (await mayBegin(call, body)) proceedings.push({ proceeding, title, summary });
  }
  return { proceedings };
});

/** An office begins of its own accord; what the firm's state forbids is refused before there is a case (LIF-10). */
export const beginProceeding = serve(contract.beginProceeding, async (call, { proceeding, uscc, reason }) => {
  const { actor, tx, now, services } = call;
  const published = await getProceeding(tx, proceeding);
  const { body } = published;
  const firm = await findOrganisationByCode(tx, uscc);
  const covered =
    firm && actor.kind === 'officer' && (await services.covers(actor.post.place, firm.place, tx));
  if (!firm) throw new Problem('notFound', 404);
  call.require(covered === true && (await mayBegin(call, body)));
  if (actor.kind !== 'officer') throw new Problem('access.denied', 403);
  const { changesFirm, waits } = body;
  if (changesFirm && !canMove(firm.status, changesFirm.change))
    throw new Problem('organisations.moveNotLawful', 409, { params: { name: firm.name } });
  if (await tx.maybe(OPEN, [firm.id, proceedingProcessName(proceeding)]))
    throw new Problem('proceeding.openAlready', 409, { params: { name: firm.name } });
  if (waits) await refuseEarly(call, firm, waits);
  const row = await startProceeding(
    { tx, book: services.processes, now },
    { published, firm, agency: actor.post.agency, data: { reason, begunBy: actor.person.id } },
  );
  return { caseId: row.id, number: row.number };
});

/** So many years must have passed in the state that the firm is in; counted from its day in the register. */
async function refuseEarly(
  { tx, now, services }: Call,
  firm: { id: string; status: string; name: string; place: string; updatedAt: Date },
  { amount, unit, source }: NonNullable<Proceeding['waits']>,
): Promise<void> {
  const since =
    (await tx.one<{ at: Date | null }>(STANDS_SINCE, [firm.id, firm.status])).at ?? firm.updatedAt;
  const clock = startClock({ amount, unit, source }, since.toISOString());
  const over = deadline(clock, services.processes.calendarOf(firm.place)).on;
  if (over !== undefined && legalDate(now) <= over)
    throw new Problem('proceeding.tooEarly', 422, { params: { name: firm.name, on: over } });
}

async function mayBegin({ actor, db }: Call, { begins }: Proceeding): Promise<boolean> {
  if (begins.by !== 'officer' || actor.kind !== 'officer' || actor.post.role !== begins.role) return false;
  return (await findAgency(db, actor.post.agency))?.duties.includes(begins.duty) ?? false;
}
