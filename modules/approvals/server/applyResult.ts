import { findLicenceOf, issueLicence, reviseLicence } from '#modules/licences/index.ts';
import { findOrganisation } from '#modules/organisations/index.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import type { EffectContext } from '#platform/process/server/processBook.ts';
import { getApplicationRow, matterOf } from './applications.ts';
import { licenceFields } from './licenceFields.ts';

/** What the grant means for a licence, as the matter declares it: issue, renew, change or reissue. */
export async function applyResult({ tx, case: row, actor, now }: EffectContext): Promise<void> {
  const application = await getApplicationRow(tx, row.id);
  const { body, place_id: place } = await matterOf(tx, application);
  const { result } = body;
  const firm = await findOrganisation(tx, application.organisation_id);
  if (!result || !firm) throw new Error(`${body.matter} declares no result, or its firm is gone`);
  const answers = application.answers ?? {};
  const on = legalDate(now);
  const fields = await licenceFields(tx, { matter: body, result, answers, firm, on, place });
  const common = { catalogueType: result.catalogueType, caseId: row.id, on, now, by: actor };
  if (result.licence === 'issue') {
    await issueLicence(tx, {
      ...common,
      type: result.type,
      title: result.title,
      group: body.group,
      holder: { id: firm.id, name: firm.name, uscc: firm.uscc },
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
        holder: { id: firm.id, name: firm.name, uscc: firm.uscc },
        place: row.place_id,
        agency: row.agencies['decider']!,
        fields: await licenceFields(tx, { matter: body, result: beside, answers, firm, on, place }),
        validity: undefined,
      });
    }
    return;
  }
  const number = answers[result.field ?? ''];
  const licence = typeof number === 'string' ? await findLicenceOf(tx, firm.id, number) : undefined;
  if (!licence) throw new Error(`case ${row.number} names no licence of the firm`);
  const { licence: event, validity } = result;
  await reviseLicence(tx, {
    ...common,
    licenceId: licence.id,
    event,
    fields,
    validity,
    holderName: firm.name,
    appliedOn: legalDate(row.opened_at),
  });
}
