import type { Language } from '#platform/i18n/pure/text.ts';

const LOCALE: Record<Language, string> = { 'zh-CN': 'zh-CN', en: 'en-GB' };

/** 2026-11-22 → 2026年11月22日, or 22 November 2026. */
export function longDate(language: Language, date: string): string {
  const format = new Intl.DateTimeFormat(LOCALE[language], { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${date}T00:00:00Z`));
}

/** An instant to the second, by the clock of China. */
export function longTime(language: Language, at: Date): string {
  const format = new Intl.DateTimeFormat(LOCALE[language], {
    dateStyle: 'long',
    timeStyle: 'medium',
    hourCycle: 'h23',
    timeZone: 'Asia/Shanghai',
  });
  return format.format(at);
}
