import type { Call } from '#platform/api/server/call.ts';
import { serve } from '#platform/api/server/serve.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { contract } from '../../contract.ts';
import type { PolicyUnit } from '../../domain/units.ts';
import { officerOf, recordOffice } from '../officeOf.ts';
import { addSpokesperson, endCurrent, presentSpokesperson } from '../spokespersons.ts';
import { mayName } from '../unitAccess.ts';
import { getUnit } from '../units.ts';
import { officersOf } from './listUnits.ts';

/** @throws Problem spokesperson.noUnit, spokesperson.notOfUnit, spokesperson.second */
export const nameSpokesperson = serve(contract.nameSpokesperson, async (call, input) => {
  const { tx, now } = call;
  const today = legalDate(now);
  const unit = await ownUnit(call, input);
  const person = (await officersOf(tx, unit, today)).find(({ id }) => id === input.person);
  if (!person) throw new Problem('spokesperson.notOfUnit', 422);
  const row = {
    id: newId(),
    register: unit.register,
    unit: unit.unit,
    person_id: person.id,
    name: person.name,
    phone: input.phone,
    email: input.email ?? null,
    from_day: today,
    to_day: null,
    reason: null,
    named_by: officerOf(call).person.id,
  };
  if (!(await addSpokesperson(tx, row))) {
    throw new Problem('spokesperson.second', 409, { params: { unit: unit.name.zh } });
  }
  await recordOffice(call, {
    subjectType: 'spokesperson',
    subjectId: row.id,
    name: 'nameSpokesperson',
    body: { register: unit.register, unit: unit.unit, from: today },
    data: { person: person.id, phone: input.phone, email: input.email ?? null },
  });
  return presentSpokesperson(row);
});

/** @throws Problem spokesperson.noUnit, spokesperson.nobody */
export const endSpokesperson = serve(contract.endSpokesperson, async (call, { reason, ...at }) => {
  const { tx, now } = call;
  const unit = await ownUnit(call, at);
  const lastDay = legalDate(now);
  const ended = await endCurrent(tx, { register: unit.register, unit: unit.unit, lastDay, reason });
  if (!ended) throw new Problem('spokesperson.nobody', 409);
  await recordOffice(call, {
    subjectType: 'spokesperson',
    subjectId: ended.id,
    name: 'endSpokesperson',
    body: { register: unit.register, unit: unit.unit, lastDay },
    data: { reason },
  });
  return presentSpokesperson(ended);
});

/** A unit for which the caller may name. */
async function ownUnit(call: Call, at: { register: string; unit: string }): Promise<PolicyUnit> {
  const officer = officerOf(call);
  const unit = await getUnit(call.tx, at, legalDate(call.now));
  call.require(mayName(officer, unit) && (await call.services.covers(officer.post.place, unit.place)));
  return unit;
}
