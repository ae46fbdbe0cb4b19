import { gradeOf, shownOf } from '#modules/credit/index.ts';
import { licencesOf } from '#modules/licences/index.ts';
import { findOrganisation, type OrganisationRow } from '#modules/organisations/index.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { type Queryable, sql } from '#platform/db/server/database.ts';
import type { PlainFact } from '#platform/rules/pure/facts/fact.ts';
import type { NewValue } from './putProfileValues.ts';

const PATH = sql('profile_place_path', 'SELECT path FROM places WHERE id = $1');

/** What the registers of this platform say about a firm today; nothing about one that is not there. */
export async function readOwnSources(db: Queryable, organisation: string, now: Date): Promise<NewValue[]> {
  const firm = await findOrganisation(db, organisation);
  if (!firm) return [];
  const today = legalDate(now);
  const values: NewValue[] = [];
  values.push(...(await ofRegister(db, firm, today)));
  values.push(await ofLicences(db, firm, today));
  values.push(...(await ofCredit(db, firm, today)));
  return values;
}

async function ofRegister(db: Queryable, firm: OrganisationRow, today: string): Promise<NewValue[]> {
  const row = await db.maybe<{ path: string[] }>(PATH, [firm.place]);
  const path = [...(row?.path ?? [])].reverse();
  const say = (attribute: string, value: string | string[] | null): NewValue => ({
    attribute,
    source: 'market-register',
    fact: value === null ? 'unknown' : { value },
    asOf: today,
  });
  return [
    say('organisation-kind', firm.kind),
    say('registration-status', firm.status),
    say('established-on', firm.establishedOn),
    say('registered-places', path),
    say('industry', firm.industry),
  ];
}

async function ofLicences(db: Queryable, firm: OrganisationRow, today: string): Promise<NewValue> {
  const held = (await licencesOf(db, firm.id)).filter(
    ({ status, validFrom, validTo }) =>
      status === 'valid' && validFrom <= today && (validTo === null || validTo >= today),
  );
  const ends = held.flatMap(({ validTo }) => validTo ?? []).sort();
  return {
    attribute: 'licences-in-force',
    source: 'licence-book',
    fact: { value: [...new Set(held.map(({ type }) => type))].sort() },
    asOf: today,
    ...(ends[0] && { countsUntil: ends[0] }),
  };
}

async function ofCredit(db: Queryable, firm: OrganisationRow, today: string): Promise<NewValue[]> {
  const { uscc, place, id } = firm;
  const grade = await gradeOf(db, { uscc, place, today });
  const shown = await shownOf(db, id, today);
  const ends = shown.map(({ published_until }) => published_until).sort();
  const say = (attribute: string, fact: PlainFact): NewValue => ({
    attribute,
    source: 'credit-book',
    fact,
    asOf: today,
    ...(ends[0] && { countsUntil: ends[0] }),
  });
  return [
    // A firm that nobody has graded has no known grade: never good and never bad.
    {
      ...say('credit-grade', grade ? { value: String(grade.body['grade']) } : 'unknown'),
      countsUntil: undefined,
    },
    say('defaults-shown', { value: String(shown.length) }),
    say('serious-defaulter', { value: shown.some(({ body }) => body['severity'] === 'serious') }),
  ];
}
