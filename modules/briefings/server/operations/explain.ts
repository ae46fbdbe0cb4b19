import type { Call } from '#platform/api/server/call.ts';
import { serve } from '#platform/api/server/serve.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { contract } from '../../contract.ts';
import {
  addDraft,
  decide,
  type ExplanationRow,
  lockExplanation,
  presentExplanation,
} from '../explanations.ts';
import { indexAnswer } from '../indexAnswer.ts';
import { officerOf, recordOffice } from '../officeOf.ts';
import { linksInForce, requireInForce } from '../policyLinks.ts';
import { currentOf } from '../spokespersons.ts';
import { isOfUnit } from '../unitAccess.ts';
import { getUnit } from '../units.ts';

/** The department drafts (POL-10.r4). @throws Problem spokesperson.noUnit, briefing.noSuchPolicy */
export const draftExplanation = serve(contract.draftExplanation, async (call, input) => {
  const { tx, now } = call;
  const officer = officerOf(call);
  const unit = await getUnit(tx, input, legalDate(now));
  call.require(isOfUnit(officer, unit));
  const inForce = await linksInForce(tx, now);
  requireInForce([input.policy], inForce);
  const row = await addDraft(tx, {
    ...input,
    id: newId(),
    drafted_by: officer.person.id,
    drafted_at: now,
  });
  const { title, words, policy } = input;
  await record(call, row, 'draft', { policy }, { title, words });
  return presentExplanation(tx, row, inForce);
});

/** The spokesperson publishes; from then on the assistant reads it too. @throws Problem spokesperson.ownDraft */
export const publishExplanation = serve(contract.publishExplanation, async (call, { id }) => {
  const { tx, now } = call;
  const { row, by, place } = await draftFor(call, id);
  const inForce = await linksInForce(tx, now);
  requireInForce([row.policy], inForce);
  const published = await decide(tx, id, { by, at: now, returnedFor: null });
  const { title, words, policy } = row;
  await indexAnswer(tx, { id, title, words, url: `/policies/${policy}#e-${id}`, place }, now);
  await record(call, row, 'publish', { policy });
  return presentExplanation(tx, published, inForce);
});

/** @throws Problem spokesperson.noDraft, spokesperson.ownDraft */
export const returnExplanation = serve(contract.returnExplanation, async (call, { id, reason }) => {
  const { tx, now } = call;
  const { row, by } = await draftFor(call, id);
  const returned = await decide(tx, id, { by, at: now, returnedFor: reason });
  await record(call, row, 'return', { policy: row.policy }, { reason });
  return presentExplanation(tx, returned, await linksInForce(tx, now));
});

/** A draft that the caller may decide on: as the unit's spokesperson of today, and not the one who wrote it. */
async function draftFor(call: Call, id: string) {
  const officer = officerOf(call);
  const row = await lockExplanation(call.tx, id);
  if (row?.state !== 'drafted') throw new Problem('spokesperson.noDraft', 404);
  const unit = await getUnit(call.tx, row, legalDate(call.now));
  const speaker = await currentOf(call.tx, unit);
  call.require(isOfUnit(officer, unit) && speaker?.person_id === officer.person.id);
  if (row.drafted_by === officer.person.id) throw new Problem('spokesperson.ownDraft', 409);
  return { row, by: officer.person.id, place: unit.place };
}

function record(
  call: Call,
  { id, register, unit }: ExplanationRow,
  name: string,
  body: { policy: string },
  data?: unknown,
): Promise<void> {
  return recordOffice(call, {
    subjectType: 'policy-explanation',
    subjectId: id,
    name,
    body: { ...body, register, unit },
    ...(data !== undefined && { data }),
  });
}
