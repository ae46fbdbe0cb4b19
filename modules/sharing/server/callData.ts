import type { OrganisationRow } from '#modules/organisations/index.ts';
import { type Actor, actorId } from '#platform/access/pure/actor.ts';
import type { Call } from '#platform/api/server/call.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import type { JsonValue } from '#platform/crypto/pure/canonicalJson.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { Problem, type ProblemStatus } from '#platform/errors/pure/problem.ts';
import { recordAction } from '#platform/ledger/server/recordAction.ts';
import { recordLook } from '#platform/looks/server/recordLook.ts';
import type { Refusal } from '../domain/outcome.ts';
import { type CallRecord, keepCall } from './calls.ts';
import { findConsent } from './consents.ts';
import { keepCopy } from './copies.ts';
import { findGrant, findItem } from './directory.ts';
import { readHolding } from './readHolding.ts';
import { CALL_TYPE, COPY_TYPE, type SignedCall, type SignedCopy } from './signatures.ts';

export interface DataCall {
  item: string;
  use: string;
  basis: string;
  firm: OrganisationRow;
  matter: string;
  /** The place whose directory and grants count. */
  place: string;
  /** The agency that handles the matter. */
  agency: string;
  caseId?: string;
  draftId?: string;
}

const STATUS: Record<Refusal, ProblemStatus> = {
  notGranted: 403,
  noConsent: 403,
  notHeld: 404,
  notValid: 409,
  unavailable: 503,
};

/**
 * One call of shared data (DAT-02, DAT-05): granted to the matter for that use and basis, consented to by the firm,
 * signed, answered live, kept with what it brought. A refusal is kept as well, though the operation ends in it.
 * @throws Problem sharing.notGranted, sharing.noConsent, sharing.notHeld, sharing.notValid, sharing.unavailable
 */
export async function callData(call: Call, wanted: DataCall): Promise<void> {
  const { tx, services, now } = call;
  const { firm, matter, place, agency } = wanted;
  const today = legalDate(now);
  const item = await findItem(tx, wanted.item, place, today);
  const grant = await findGrant(tx, wanted.item, matter, { place, today });
  const isGranted =
    item?.uses.includes(wanted.use) && grant?.use === wanted.use && grant.basis === wanted.basis;
  const scope = { organisation: firm.id, item: wanted.item, matter, agency };
  const consent = item?.consent ? await findConsent(tx, scope, now) : undefined;
  const record = recordOf(call, wanted, consent?.id ?? null);
  if (!item || !isGranted) return refuse(call, record, 'notGranted');
  if (item.consent && !consent) return refuse(call, record, 'noConsent');
  const { id: callId, signature } = record;
  const { use, basis } = wanted;
  const found = await readHolding(
    { db: tx, services, item, firm, today },
    { callId, item: item.id, uscc: firm.uscc, purpose: use, basis, matter, agency, signature },
  );
  if (found.outcome !== 'given') return refuse(call, record, found.outcome);
  await keepCall(tx, record);
  const copy: SignedCopy = {
    call: callId,
    at: now.toISOString(),
    item: item.id,
    about: firm.uscc,
    values: found.values,
  };
  await keepCopy(tx, {
    id: newId(),
    callId,
    organisation: firm.id,
    item: item.id,
    title: item.title,
    agency,
    draftId: wanted.draftId ?? null,
    caseId: wanted.caseId ?? null,
    at: now,
    content: found.values,
    copy: services.sign(copy as unknown as JsonValue, COPY_TYPE),
  });
  await recordLook(tx, {
    actor: call.actor,
    of: { organisation: firm.id },
    lookedAt: 'call',
    subjectId: found.subjectId,
    caseId: wanted.caseId,
    matter,
    purpose: 'service',
    each: true,
    now,
  });
  await recordAction(tx, {
    subjectType: 'organisation',
    subjectId: firm.id,
    name: 'callData',
    actorId: actorId(call.actor),
    capacity: capacityOf(call.actor),
    at: now,
    body: { callId, item: item.id, matter, use, basis, agency, consent: consent?.id ?? null },
  });
}

function recordOf({ actor, now, services }: Call, wanted: DataCall, consentId: string | null): CallRecord {
  const id = newId();
  const { item, use, basis, firm, matter, place, agency, caseId = null, draftId = null } = wanted;
  const role = actor.kind === 'officer' ? actor.post.role : null;
  const caller = actorId(actor);
  const signed: SignedCall = {
    call: id,
    at: now.toISOString(),
    item,
    about: firm.uscc,
    use,
    basis,
    matter,
    case: caseId,
    caller: { person: caller, agency, role },
    consent: consentId,
  };
  const signature = services.sign(signed, CALL_TYPE);
  const outcome = 'given';
  const of = { item, use, basis, matter, place, agency, organisation: firm.id };
  return { id, at: now, ...of, caller, role, caseId, draftId, consentId, outcome, signature };
}

/** Kept in a transaction of its own: that of the call is rolled back with the refusal. */
async function refuse({ services }: Call, record: CallRecord, outcome: Refusal): Promise<never> {
  await services.database.transaction((tx) => keepCall(tx, { ...record, outcome }));
  throw new Problem(`sharing.${outcome}`, STATUS[outcome]);
}

function capacityOf(actor: Actor): JsonValue {
  if (actor.kind === 'officer') return { kind: 'officer', post: { ...actor.post } };
  return actor.kind === 'firm' ? { kind: 'firm', organisation: actor.organisation } : { kind: actor.kind };
}
