import type { Language } from '#platform/i18n/pure/text.ts';
import en from '../locales/en.json' with { type: 'json' };
import zh from '../locales/zh-CN.json' with { type: 'json' };

type Key = keyof typeof zh.documents.certificate;

/**
 * The few words that a certificate brings itself, in the language of the certificate, which is not always
 * that of the person who asks for it.
 */
export function certificateText(
  language: Language,
  key: Key,
  values: Record<string, string | number> = {},
): string {
  const texts = (language === 'en' ? en : zh).documents.certificate;
  return texts[key].replace(/{{(\w+)}}/g, (_, name: string) => String(values[name]));
}

/** 2026-11-22 → 2026年11月22日, or 22 November 2026. */
export function certificateDate(language: Language, date: string): string {
  const locale = language === 'en' ? 'en-GB' : 'zh-CN';
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${date}T00:00:00Z`));
}
