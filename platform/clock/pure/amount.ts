import { z } from 'zod';

/**
 * How a limit is counted. `minutes` run round the clock; `workhours` only within office hours of working
 * days; the others by legal dates, the start day excluded.
 */
export const Unit = z.enum(['minutes', 'workhours', 'workdays', 'days', 'weeks', 'months', 'years']);
export type Unit = z.infer<typeof Unit>;

/** Units that are counted by dates and run to the end of one. */
export type DateUnit = Exclude<Unit, 'minutes' | 'workhours'>;

/** True for units that run to an exact instant. */
export function isExact(unit: Unit): unit is 'minutes' | 'workhours' {
  return unit === 'minutes' || unit === 'workhours';
}

export const amountShape = { amount: z.number().nonnegative(), unit: Unit };

/** Half working days do not exist in law: say four workhours. */
export function isWholeWhereItMustBe({ amount, unit }: { amount: number; unit: Unit }): boolean {
  return isExact(unit) || Number.isInteger(amount);
}

/** So much of a unit. */
export const Amount = z.strictObject(amountShape).refine(isWholeWhereItMustBe, { error: 'days are whole' });
export type Amount = z.infer<typeof Amount>;

const TimeOfDay = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/);

/** The hours in which an office is open on a working day, in order; a break is the gap between two. */
export const OfficeHours = z
  .array(z.strictObject({ from: TimeOfDay, to: TimeOfDay }))
  .min(1)
  .refine((hours) => hours.every(({ from, to }, n) => from < to && (n === 0 || hours[n - 1]!.to <= from)), {
    error: 'office hours must follow each other',
  });
export type OfficeHours = z.infer<typeof OfficeHours>;
