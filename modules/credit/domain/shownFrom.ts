import { shiftDays } from '#platform/calendar/pure/addDays.ts';
import { shiftMonths } from '#platform/calendar/pure/addMonths.ts';

export interface Severity {
  leastMonths: number;
  mostMonths: number;
}

/** How long a default is shown. All are legal dates; both last days still count as shown. */
export interface Shown {
  /** Last day on which nobody may apply for repair; the day before identification where there is no such time. */
  atLeastTo: string;
  repairableFrom: string;
  atMostTo: string;
}

/** Counted from the day of identification: three months from 2026-11-23 end with 2027-02-22. */
export function shownFrom(identifiedOn: string, { leastMonths, mostMonths }: Severity): Shown {
  const repairableFrom = shiftMonths(identifiedOn, leastMonths);
  return {
    atLeastTo: shiftDays(repairableFrom, -1),
    repairableFrom,
    atMostTo: shiftDays(shiftMonths(identifiedOn, mostMonths), -1),
  };
}
