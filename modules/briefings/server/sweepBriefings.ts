import { LIBRARY_DUTY } from '#modules/policies/index.ts';
import { findCompetentAgency } from '#platform/access/server/agencies.ts';
import type { Services } from '#platform/api/server/services.ts';
import { legalDate, startOfDay } from '#platform/calendar/pure/legalDate.ts';
import type { Language } from '#platform/i18n/pure/text.ts';
import { formatMonth } from '#platform/i18n/web/formatMonth.ts';
import { officers } from '#platform/notify/server/recipients.ts';
import { firstText } from '#platform/notify/server/render/firstText.ts';
import { tell } from '#platform/notify/server/tell.ts';
import { monthAfter } from '../domain/calendar.ts';
import { readSettings } from './readSettings.ts';
import { type BriefingRule, briefingRules } from './rules.ts';
import { forgetSignUps } from './signUps.ts';
import { streamsOf } from './streams.ts';

const TOLD = ['policy-officer', 'agency-head'];

/**
 * Reminds the office of each place of a month without its streams: on the days of the settings, and late in a month of the
 * next one. Run again on the same day it tells nothing twice. Returns how many months were told of.
 */
export async function sweepBriefings(services: Services): Promise<number> {
  const { database, now } = services;
  const today = legalDate(now());
  const { remindOn, aheadFrom } = readSettings();
  const dayOfMonth = Number(today.slice(8));
  const reached = remindOn.filter((day) => day <= dayOfMonth).at(-1);
  const current = today.slice(0, 7);
  await database.transaction((tx) => forgetSignUps(tx, now()));
  let told = 0;
  for (const rule of await briefingRules(database, today)) {
    if (reached !== undefined && (await remind(services, rule, current, reached))) told += 1;
    if (dayOfMonth >= aheadFrom && (await remind(services, rule, monthAfter(current), 0))) told += 1;
  }
  return told;
}

async function remind(services: Services, rule: BriefingRule, month: string, nth: number): Promise<boolean> {
  const { database, notices } = services;
  const now = services.now();
  const streams = await streamsOf(database, rule.place, startOfDay(`${month}-01`));
  const planned = streams.filter(
    ({ state, starts_at }) => state !== 'cancelled' && legalDate(starts_at).startsWith(month),
  );
  if (planned.length >= rule.least) return false;
  const keeper = await findCompetentAgency(database, rule.place, LIBRARY_DUTY);
  if (!keeper) return false;
  const params = (language: Language) => ({
    month: formatMonth(month, language),
    missing: rule.least - planned.length,
  });
  const title = firstText(services, ['notices.briefings.month.title'], params);
  const body = firstText(services, ['notices.briefings.month.body'], params);
  await database.transaction(async (tx) => {
    const people = await Promise.all(
      TOLD.map((role) => officers(tx, { role, agency: keeper.id, place: rule.place }, now)),
    );
    await tell(tx, notices, {
      cause: `briefings:${rule.place}:${month}:${nth}`,
      caseId: null,
      at: now,
      now,
      told: people
        .flat()
        .map((one) => ({ ...one, kind: 'briefings.month', title, body, link: '/desk/briefings' })),
    });
  });
  return true;
}
