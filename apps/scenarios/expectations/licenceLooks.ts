import { call } from '@orpc/server';
import { router } from '#apps/server/router.ts';
import type { LicenceView } from '#modules/licences/contract.ts';
import { dateAfter } from '#modules/reforms/domain/scenario/duration.ts';
import { sql } from '#platform/db/server/database.ts';
import { firmOf } from '../world.ts';
import { type About, type Looks, theApplication, unless } from './about.ts';

const VERSION = sql('scenario_licence', 'SELECT licence_id FROM licence_versions WHERE case_id = $1');
const BARS = sql(
  'scenario_bars',
  `SELECT from_date, until_date FROM bars WHERE organisation_id = $1 AND lifted_at IS NULL
   ORDER BY until_date DESC LIMIT 1`,
);

/** The licence that the application issued or revised, as its firm sees it. */
async function licenceOf(about: About): Promise<LicenceView | undefined> {
  const { world, firm } = about;
  const caseId = theApplication(about).id;
  const found = await world.services.database.maybe<{ licence_id: string }>(VERSION, [caseId]);
  if (!found) return undefined;
  const context = world.as(await world.actor({ firm }));
  return call(router.licences.getLicence, { licenceId: found.licence_id }, { context });
}

/** What the application led to: the licence, and whether the firm may apply again. */
export const licenceLooks: Looks = {
  licence: async (about, expected) => unless(expected, (await licenceOf(about))?.status ?? 'none'),
  licenceUntil: async (about, expected) => unless(expected, (await licenceOf(about))?.validTo ?? 'none'),
  licenceVersion: async (about, expected) => unless(expected, (await licenceOf(about))?.version ?? 'none'),
  async licenceShows(about, expected) {
    const fields = (await licenceOf(about))?.fields ?? [];
    for (const [id, wanted] of Object.entries(expected)) {
      const value = fields.find((field) => field.id === id)?.value;
      const found = typeof value === 'object' ? [value.zh, value.en] : [value ?? 'none'];
      if (!found.includes(wanted)) return `${id} ${found[0]}`;
    }
    return undefined;
  },
  async bar({ world, firm }, expected) {
    const values = [firmOf(world, firm).id];
    const bar = await world.services.database.maybe<{ from_date: string; until_date: string }>(BARS, values);
    if (!bar || expected === 'none')
      return unless(expected === 'none' ? 'none' : '', bar?.until_date ?? 'none');
    const until =
      typeof expected === 'string' ? expected : dateAfter(world.calendar, bar.from_date, expected);
    return unless(until, bar.until_date);
  },
};
