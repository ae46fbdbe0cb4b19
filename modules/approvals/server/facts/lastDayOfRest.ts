import { daysDormant } from '#modules/organisations/index.ts';
import { shiftDays } from '#platform/calendar/pure/addDays.ts';
import { shiftMonths } from '#platform/calendar/pure/addMonths.ts';
import { loadLaw } from '#platform/clock/server/law.ts';
import type { FactContext, FactValue } from './factContext.ts';

let law: ReturnType<typeof loadLaw> | undefined;

/**
 * The last day on which a firm that rests from today may still rest: the longest time that the named entry of the law
 * allows over all dormancies together, less the days it has rested before (LIF-10).
 */
export async function lastDayOfRest(
  { db, applicant, today }: FactContext,
  { limit }: { limit: string },
): Promise<FactValue> {
  if (!applicant.firm) return undefined;
  law ??= loadLaw();
  const { amount, unit } = law.entry(limit, today);
  if (unit !== 'years') throw new Error(`${limit} is no number of years`);
  return shiftDays(shiftMonths(today, amount * 12), -(await daysDormant(db, applicant.id, today)));
}
