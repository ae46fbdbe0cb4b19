import { languageOf } from '#platform/i18n/server/languageOf.ts';
import { type Locales, loadLocales, translate } from '#platform/i18n/server/locales.ts';

let locales: Locales | undefined;

/** A fault of a file in words, in the language of the terminal; a text that is no key stays as it is. */
export function inWords(key: string, params?: Record<string, unknown>): string {
  locales ??= loadLocales();
  return translate(locales, languageOf(process.env), key, params as Record<string, string | number>);
}
