import type { Language } from '#platform/i18n/pure/text.ts';

/** `long` for reading (2026年11月22日, 22 November 2026), `short` for tables (2026-11-22, 22 Nov 2026). */
export type DateStyle = 'long' | 'short';

const PLACE_ZONE = 'Asia/Shanghai';

/**
 * A legal date for people. It has no hour and no zone, so none is applied.
 * @param date 'YYYY-MM-DD'
 */
export function formatDate(date: string, language: Language, style: DateStyle = 'long'): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) throw new Error(`not a date: ${date}`);
  if (language === 'zh-CN' && style === 'short') return date;
  return formatter(language, style, 'UTC', false).format(new Date(`${date}T00:00:00Z`));
}

/**
 * An instant on the clocks of Shanghai, to the minute.
 * @param instant ISO 8601 with a zone, or a Date
 */
export function formatDateTime(
  instant: string | Date,
  language: Language,
  style: DateStyle = 'long',
): string {
  const at = new Date(instant);
  if (language === 'zh-CN' && style === 'short') return `${shanghaiDate(at)} ${formatTime(at, language)}`;
  return formatter(language, style, PLACE_ZONE, true).format(at);
}

/** The time of day in Shanghai, `14:05`. */
export function formatTime(instant: string | Date, language: Language): string {
  return new Intl.DateTimeFormat(tag(language), {
    timeZone: PLACE_ZONE,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(instant));
}

/** The date in Shanghai of an instant, 'YYYY-MM-DD'. */
export function shanghaiDate(instant: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: PLACE_ZONE }).format(instant);
}

function formatter(language: Language, style: DateStyle, timeZone: string, time: boolean) {
  return new Intl.DateTimeFormat(tag(language), {
    timeZone,
    year: 'numeric',
    month: style === 'long' ? 'long' : 'short',
    day: 'numeric',
    ...(time ? { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } : {}),
  });
}

function tag(language: Language): string {
  return language === 'en' ? 'en-GB' : 'zh-CN';
}
