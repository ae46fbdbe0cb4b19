export interface MonthOfStreams {
  /** 'YYYY-MM'. */
  month: string;
  streams: number;
  /** How many are missing to what is asked for. */
  missing: number;
  when: 'past' | 'current' | 'coming';
}

/**
 * Every month from the first one to the last with the streams in it and how many are missing (POL-08.r1).
 * @param streamMonths month of each stream that was not called off
 */
export function calendarOf(
  streamMonths: readonly string[],
  { from, to, today, least }: { from: string; to: string; today: string; least: number },
): MonthOfStreams[] {
  const current = today.slice(0, 7);
  const months: MonthOfStreams[] = [];
  for (let month = from; month <= to; month = monthAfter(month)) {
    const streams = streamMonths.filter((one) => one === month).length;
    const when = month === current ? 'current' : month < current ? 'past' : 'coming';
    months.push({ month, streams, missing: Math.max(0, least - streams), when });
  }
  return months;
}

/** The month so many months later. @param month 'YYYY-MM' */
export function monthAfter(month: string, months = 1): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const count = year * 12 + number - 1 + months;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
}
