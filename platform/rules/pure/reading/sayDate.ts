import type { Duration } from '../tree/value.ts';
import type { Voice } from './voice.ts';

/** English keeps the digits of ISO 8601; Chinese drops leading zeros, as people write dates. */
export function sayDate(date: string, { language, phrases, say }: Voice): string {
  const [year = '', month = '', day = ''] = date.split('-');
  if (language === 'en') return say(phrases.dateText, { year, month, day });
  return say(phrases.dateText, { year: Number(year), month: Number(month), day: Number(day) });
}

export function sayDuration({ months, days }: Duration, { phrases, say }: Voice): string {
  const [years, rest] = [Math.floor(months / 12), months % 12];
  const parts = [
    ...(years > 0 ? [say(phrases.years, { count: years })] : []),
    ...(rest > 0 ? [say(phrases.months, { count: rest })] : []),
  ];
  return parts.length > 0 ? parts.join(phrases.durationJoin) : say(phrases.days, { count: days });
}
