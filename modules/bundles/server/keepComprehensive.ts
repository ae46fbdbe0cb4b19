import {
  earliestEnd,
  findLicence,
  findLicenceByCase,
  issueLicence,
  membersOf,
  reviseLicence,
  standFor,
} from '#modules/licences/index.ts';
import { findOrganisation } from '#modules/organisations/index.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import type { ActContext } from '#platform/process/server/act.ts';
import type { CaseRow } from '#platform/process/server/caseRow.ts';
import type { Bundle } from '../domain/bundle.ts';
import { camel } from '../domain/mergeForm.ts';
import { words } from '../domain/words.ts';
import { type EventRow, eventParts, keepPermit } from './events.ts';
import { loadElements } from './loadElements.ts';

const SYSTEM = { kind: 'system', by: 'rule' } as const;

/**
 * The comprehensive permit of an event that is closed: issued once some part gave a licence, revised when a further
 * one came. It ends with the first of those it stands for, and covers what they cover (APV-14).
 */
export async function keepComprehensive(
  { tx, now }: ActContext,
  row: CaseRow,
  event: EventRow,
  bundle: Bundle,
): Promise<void> {
  const { result } = bundle;
  if (!result) return;
  const on = legalDate(now);
  const granted = (await eventParts(tx, row.id)).filter((part) => part.row?.outcome === 'granted');
  const licences = [];
  for (const { case_id } of granted) {
    const licence = await findLicenceByCase(tx, case_id!);
    if (licence) licences.push(licence);
  }
  if (licences.length === 0) return;
  const common = { catalogueType: result.catalogueType, caseId: row.id, on, now, by: SYSTEM };
  const fields = fieldsOf(
    bundle,
    event,
    licences.map(({ title }) => title),
  );
  if (event.permit_id) {
    const known = await membersOf(tx, event.permit_id, on);
    if (licences.every(({ id }) => known.some((one) => one.id === id))) return;
    await standFor(
      tx,
      event.permit_id,
      licences.map(({ id }) => id),
    );
    const { validTo } = (await findLicence(tx, event.permit_id))!;
    if (validTo === null || validTo >= on)
      await reviseLicence(tx, {
        ...common,
        licenceId: event.permit_id,
        event: 'change',
        fields,
        appliedOn: on,
      });
    return;
  }
  const firm = (await findOrganisation(tx, event.organisation_id))!;
  const ends = licences.map(({ validTo }) => ({ statusToday: 'valid' as const, validTo }));
  const permit = await issueLicence(tx, {
    ...common,
    type: result.type,
    title: result.title,
    group: bundle.bundle,
    holder: { kind: 'organisation', id: firm.id, name: firm.name, uscc: firm.uscc },
    place: row.place_id,
    agency: row.agencies['window']!,
    fields,
    validity: undefined,
    validTo: earliestEnd(ends),
  });
  await standFor(
    tx,
    permit.id,
    licences.map(({ id }) => id),
  );
  await keepPermit(tx, row.id, permit.id);
}

/** What stands on the sheet: elements that the bundle names, and the licences it stands for. */
function fieldsOf(bundle: Bundle, event: EventRow, titles: readonly Text[]) {
  const { elements } = loadElements();
  const shown = (bundle.result?.shows ?? []).flatMap((id) => {
    const value = event.answers?.[camel(id)];
    const label = elements.find((one) => one.id === id)?.title;
    if (!label || typeof value !== 'string' || value === '') return [];
    return [{ id: camel(id), label, value: { zh: value, en: value } }];
  });
  const value = {
    zh: titles.map(({ zh }) => zh).join('、'),
    en: titles.map(({ en }) => en).join(', '),
  };
  return [...shown, { id: 'parts', label: words.partsGranted, value }];
}
