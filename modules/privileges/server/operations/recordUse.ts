import { profileVocabulary } from '#modules/profiles/index.ts';
import { actorId } from '#platform/access/pure/actor.ts';
import { serve } from '#platform/api/server/serve.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { contract } from '../../contract.ts';
import { anyWay, decideWays } from '../../domain/decideWays.ts';
import { addUse, lockBeneficiary, lockFirm, usedIn } from '../beneficiaries.ts';
import { firmHere } from '../firmHere.ts';
import { keepInLedger } from '../keepInLedger.ts';
import { factsOn, presentForFirm, privilegeOf, yearlyLimit } from '../presentForFirm.ts';

/** Decided anew each time: who left the list has nothing, and one time too many in a year is refused (LIV-01.r2). */
export const recordUse = serve(contract.recordUse, async (call, { beneficiary, benefit }) => {
  const { tx, now, actor } = call;
  call.require(actor.kind === 'officer');
  const person = await lockBeneficiary(tx, beneficiary);
  if (!person) throw new Problem('notFound', 404);
  const firm = await firmHere(call, { id: person.organisation });
  await lockFirm(tx, firm.id);
  const body = await privilegeOf(tx, firm, person.privilege);
  const given = body.benefits.find(({ id }) => id === benefit);
  if (!given) throw new Problem('notFound', 404);
  if (person.endedAt) throw new Problem('privileges.ended', 409);
  const today = legalDate(now);
  const facts = await factsOn(tx, firm.id, today);
  if (anyWay(decideWays(body, facts, profileVocabulary())) !== 'true') {
    throw new Problem('privileges.notEntitled', 409);
  }
  const most = yearlyLimit(body, given);
  const used = await usedIn(tx, firm.id, body.privilege, Number(today.slice(0, 4)));
  if (most !== null && (used.get(benefit) ?? 0) >= most) {
    throw new Problem('privileges.usedUp', 409, { params: { count: most } });
  }
  await addUse(tx, { id: newId(), beneficiary, benefit, usedOn: today, at: now, by: actorId(actor) });
  await keepInLedger(tx, {
    organisation: firm.id,
    name: 'use',
    by: actor,
    at: now,
    body: { privilege: body.privilege, beneficiary, benefit },
  });
  return presentForFirm(tx, firm, now, false);
});
