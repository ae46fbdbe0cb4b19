import { findLicenceOf, issueLicence, type LicenceHolder, reviseLicence } from '#modules/licences/index.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import type { EffectContext } from '#platform/process/server/processBook.ts';
import { type Applicant, getApplicant } from './applicant.ts';
import { getApplicationRow, matterOf } from './applications.ts';
import { licenceFields } from './licenceFields.ts';

/** What the grant means for a licence, as the matter declares it: issue, renew, change or reissue. */
export async function applyResult({ tx, case: row, actor, now }: EffectContext): Promise<void> {
  const application = await getApplicationRow(tx, row.id);
  const { body, place_id: place } = await matterOf(tx, application);
  const { result } = body;
  const applicant = await getApplicant(tx, application);
  if (!result) throw new Error(`${body.matter} declares no result`);
  const answers = application.answers ?? {};
  const on = legalDate(now);
  const fields = await licenceFields(tx, { matter: body, result, answers, applicant, on, place });
  const common = { catalogueType: result.catalogueType, caseId: row.id, on, now, by: actor };
  if (result.licence === 'issue') {
    await issueLicence(tx, {
      ...common,
      type: result.type,
      title: result.title,
      group: body.group,
      holder: holderOf(applicant),
      place: row.place_id,
      agency: row.agencies['decider']!,
      fields,
      validity: result.validity,
    });
    for (const { type, title, catalogueType, shows } of result.together) {
      const beside = { ...result, type, title, catalogueType, shows };
      await issueLicence(tx, {
        ...common,
        type,
        title,
        catalogueType,
        group: body.group,
        holder: holderOf(applicant),
        place: row.place_id,
        agency: row.agencies['decider']!,
        fields: await licenceFields(tx, { matter: body, result: beside, answers, applicant, on, place }),
        validity: undefined,
      });
    }
    return;
  }
  const number = answers[result.field ?? ''];
  const licence = typeof number === 'string' ? await findLicenceOf(tx, applicant.id, number) : undefined;
  if (!licence) throw new Error(`case ${row.number} names no licence of the applicant`);
  const { licence: event, validity } = result;
  await reviseLicence(tx, {
    ...common,
    licenceId: licence.id,
    event,
    fields,
    validity,
    holderName: applicant.name,
    appliedOn: legalDate(row.opened_at),
  });
}

function holderOf({ id, name, firm }: Applicant): LicenceHolder {
  return firm ? { kind: 'organisation', id, name, uscc: firm.uscc } : { kind: 'person', id, name };
}
