import { findLicenceOf } from '#modules/licences/index.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import type { DateUnit } from '#platform/clock/pure/amount.ts';
import { latestDayBefore } from '#platform/clock/pure/latestDayBefore.ts';
import type { FactJson } from '#platform/process/pure/factJson.ts';
import type { ActContext } from '#platform/process/server/act.ts';
import { RENEWAL_CLOCK, RENEWAL_DEADLINE } from '../domain/renewInTime.ts';

interface Renewing {
  process: string;
  applicant: string;
  place: string;
  /** The licence that the application names. */
  number: unknown;
}

/**
 * The day with which a renewal counts as granted (Permit Law art. 50): the last day of the licence, when it was applied
 * for in time. Applied for later, the day is known to be none; other matters have no such fact.
 */
export async function renewalDeadline(
  { tx, book, now }: ActContext,
  { process, applicant, place, number }: Renewing,
): Promise<Record<string, FactJson>> {
  const clock = (await book.latest(tx, process)).clocks[RENEWAL_CLOCK];
  if (!clock) return {};
  const licence = typeof number === 'string' ? await findLicenceOf(tx, applicant, number) : undefined;
  const validTo = licence?.validTo;
  if (!validTo) return { [RENEWAL_DEADLINE]: null };
  const limit = { amount: clock.limit.amount, unit: clock.limit.unit as DateUnit };
  const latest = latestDayBefore(limit, validTo, book.calendarOf(place)).date;
  return { [RENEWAL_DEADLINE]: legalDate(now) <= latest ? validTo : null };
}
