import type { FactContext, FactValue } from './factContext.ts';

/**
 * Whole years from the answered date to today, or to a day of this year. A year is full on its anniversary, which is
 * included (Civil Code art. 1259). Without a date, or before it, it is unknown.
 */
export function age(
  { answers, today }: Pick<FactContext, 'answers' | 'today'>,
  { field, on }: { field: string; on?: string | undefined },
): FactValue {
  const from = answers[field];
  if (typeof from !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(from)) return undefined;
  const year = today.slice(0, 4);
  const until = on ? `${year}-${on}` : today;
  const years = Number(until.slice(0, 4)) - Number(from.slice(0, 4));
  const full = until.slice(5) >= from.slice(5) ? years : years - 1;
  return full >= 0 ? full : undefined;
}
