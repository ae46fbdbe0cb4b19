import type { PublishedMatter } from '#modules/catalogue/index.ts';
import { listMatters } from '#modules/catalogue/index.ts';
import { findLicence, licencesEnding } from '#modules/licences/index.ts';
import { competentAgency } from '#platform/access/server/agencies.ts';
import type { Services } from '#platform/api/server/services.ts';
import { shiftDays } from '#platform/calendar/pure/addDays.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { shiftBy } from '#platform/clock/pure/period.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { sql, type Tx } from '#platform/db/server/database.ts';
import { act } from '#platform/process/server/act.ts';
import { noStanding } from '#platform/process/server/noStanding.ts';
import { startCase } from '#platform/process/server/startCase.ts';
import { renewalProcessName } from '../../domain/compileRenewal.ts';
import { reminderDates } from '../../domain/reminderDates.ts';
import { ownersOf } from '../ownersOf.ts';
import { remind } from '../remind.ts';
import { declaredRenewal, type RenewalRow } from '../renewals.ts';

type Licence = Awaited<ReturnType<typeof licencesEnding>>[number];

const KNOWN = sql('renewal_known', 'SELECT 1 FROM renewals WHERE licence_id = $1 AND valid_to = $2');
const UNDER_WAY = sql(
  'renewal_applied_for_already',
  `SELECT 1 FROM applications a JOIN cases c ON c.id = a.case_id
   WHERE a.organisation_id = $1 AND c.closed_at IS NULL AND a.answers ->> $2 = $3`,
);
const ADD = sql(
  'renewal_add',
  `INSERT INTO renewals (case_id, licence_id, licence_number, valid_to, matter, matter_version, organisation_id, owners)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
);
const TO_REMIND = sql(
  'renewals_to_remind',
  `SELECT r.* FROM renewals r JOIN cases c ON c.id = r.case_id WHERE c.state = 'reminded' AND c.closed_at IS NULL
   ORDER BY r.valid_to, r.case_id`,
);
const LOCK = sql('renewal_lock', 'SELECT state FROM cases WHERE id = $1 FOR UPDATE');

const SYSTEM = { kind: 'system', by: 'rule' } as const;
/** A month back from different days may be up to three days shorter or longer. */
const SLACK = 3;

/**
 * Finds licences that are about to lapse and opens one renewal for each, on the day of the first reminder; sends the
 * later reminders on theirs (APV-09.r2, r3). Run again on the same day it finds nothing to do.
 */
export async function sweepRenewals(services: Services): Promise<{ opened: number; reminded: number }> {
  const { database, processes } = services;
  const today = legalDate(services.now());
  let opened = 0;
  for (const published of await listMatters(database)) {
    const { renewal } = published.body;
    if (!renewal) continue;
    const calendar = processes.calendarOf(published.place_id);
    const { amount, unit } = renewal.reminders[0]!.before;
    const horizon = shiftDays(shiftBy(calendar, today, amount, unit).date, SLACK);
    for (const licence of await licencesEnding(database, { type: renewal.of, from: today, to: horizon })) {
      if (reminderDates(renewal, licence.validTo!, calendar)[0]! > today) continue;
      if (!(await services.covers(published.place_id, licence.place))) continue;
      if (await database.transaction((tx) => open(tx, services, published, licence))) opened += 1;
    }
  }
  let reminded = 0;
  for (const row of await database.rows<RenewalRow>(TO_REMIND)) {
    if (await database.transaction((tx) => remindAgain(tx, services, row))) reminded += 1;
  }
  return { opened, reminded };
}

async function open(
  tx: Tx,
  services: Services,
  { body, version, matter }: PublishedMatter,
  licence: Licence,
): Promise<boolean> {
  const renewal = body.renewal!;
  const now = services.now();
  const validTo = licence.validTo!;
  const number = [licence.organisationId, body.result?.field ?? '', licence.number];
  if (await tx.maybe(KNOWN, [licence.id, validTo])) return false;
  if (await tx.maybe(UNDER_WAY, number)) return false;
  const agencies: Record<string, string> = {};
  for (const [party, { duty }] of Object.entries(body.parties)) {
    agencies[party] = (await competentAgency(tx, licence.place, duty)).id;
  }
  const agency = agencies[renewal.officer.at]!;
  const asked = { renewal, matter, agency, place: licence.place, today: legalDate(now) };
  const owners = await ownersOf(tx, services, asked);
  const caseId = newId();
  await startCase(contextOf(tx, services), {
    id: caseId,
    process: renewalProcessName(matter),
    action: 'remind',
    actor: SYSTEM,
    matter,
    title: { zh: `${licence.title.zh}到期续证`, en: `Renewal of ${licence.title.en}` },
    place: licence.place,
    agencies,
    organisation: licence.organisationId,
    applicantName: licence.holderName,
    facts: { validTo, licenceNumber: licence.number },
  });
  const values = [caseId, licence.id, licence.number, validTo, matter, version, licence.organisationId];
  await tx.rows(ADD, [...values, JSON.stringify(owners)]);
  await remind(tx, services, { caseId, licence, renewal, n: 0, now });
  return true;
}

/** The later reminders of a holder who has not answered. */
async function remindAgain(tx: Tx, services: Services, row: RenewalRow): Promise<boolean> {
  const caseId = row.case_id;
  const { state } = await tx.one<{ state: string }>(LOCK, [caseId]);
  if (state !== 'reminded') return false;
  const { renewal, published } = await declaredRenewal(tx, row);
  const dates = reminderDates(renewal, row.valid_to, services.processes.calendarOf(published.place_id));
  const n = row.reminders_sent;
  const due = dates[n];
  if (due === undefined || due > legalDate(services.now())) return false;
  const licence = await findLicence(tx, row.licence_id);
  if (!licence) return false;
  const last = n === dates.length - 1;
  if (last) await act(contextOf(tx, services), { caseId, action: 'remindAgain', actor: SYSTEM });
  await remind(tx, services, { caseId, licence, renewal, n, now: services.now() });
  return true;
}

function contextOf(tx: Tx, { processes: book, now }: Services) {
  return { tx, book, now: now(), standing: noStanding };
}
