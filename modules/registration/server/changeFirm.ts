import { getApplicationRow } from '#modules/approvals/index.ts';
import type { FirmChange } from '#modules/catalogue/contract.ts';
import { getMatterVersion } from '#modules/catalogue/index.ts';
import {
  addPremises,
  changeOrganisation,
  type FirmFacts,
  findOrganisation,
  standingOfFounding,
} from '#modules/organisations/index.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import type { Tx } from '#platform/db/server/database.ts';
import type { Answers } from '#platform/forms/pure/form.ts';
import type { EffectContext } from '#platform/process/server/processBook.ts';
import { factsTaken } from './firmAsWritten.ts';
import { proceedingOfCase } from './proceedings.ts';

/**
 * `registration.changeFirm`: what a grant, or the end of a proceeding, does to the firm in its register, as the
 * definition declares it (LIF-01, LIF-04, LIF-07, LIF-10).
 */
export async function changeFirm({ tx, case: row, actor, now }: EffectContext): Promise<void> {
  const organisation = row.organisation_id;
  if (!organisation) throw new Error(`case ${row.number} is about no firm`);
  const { change, answers } = await declared(tx, row);
  const on = legalDate(now);
  if (change.change === 'addPremises') {
    const firm = (await findOrganisation(tx, organisation))!;
    const { place = firm.place, address } = factsTaken(change, answers);
    const given = { organisation, home: firm.place, place, address: address ?? '', caseId: row.id, on };
    await addPremises(tx, given, change.within ?? 'county');
  }
  const facts = await factsAfter(tx, organisation, change, answers, on);
  await changeOrganisation(tx, { organisation, move: change.change, facts, caseId: row.id, by: actor, now });
}

async function declared(
  tx: Tx,
  row: EffectContext['case'],
): Promise<{ change: FirmChange; answers: Answers }> {
  if (row.matter) {
    const application = await getApplicationRow(tx, row.id);
    const { body } = await getMatterVersion(tx, application.matter, application.matter_version);
    if (body.changesFirm) return { change: body.changesFirm, answers: application.answers ?? {} };
  } else {
    const { changesFirm } = await proceedingOfCase(tx, row);
    if (changesFirm) return { change: changesFirm, answers: {} };
  }
  throw new Error(`case ${row.number} declares no change of its firm`);
}

async function factsAfter(
  tx: Tx,
  organisation: string,
  change: FirmChange,
  answers: Answers,
  on: string,
): Promise<FirmFacts & { until?: string }> {
  // Where new premises are is written beside the firm, not over its own address.
  if (change.change === 'addPremises') return {};
  const facts = factsTaken(change, answers);
  // The founding date of a trader stays with the company that it becomes (LIF-07).
  if (change.change === 'convert') return { ...facts, kind: 'enterprise' };
  if (change.change !== 'register') return facts;
  const founding = await standingOfFounding(tx, organisation, on);
  const industry = founding?.scope.terms.find((term) => term.industry)?.industry;
  return { ...facts, establishedOn: on, ...(industry && { industry }) };
}
