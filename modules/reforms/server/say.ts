import type { Language } from '#platform/i18n/pure/text.ts';
import { type Locales, loadLocales, translate } from '#platform/i18n/server/locales.ts';

/** A message in the reader's language. A text that is no key comes back as it is. */
export type Say = {
  (key: string, params?: Record<string, string | number>): string;
  language: Language;
};

let locales: Locales | undefined;

/** Messages for whoever writes packs, who sits at a command line and not in a browser. */
export function sayIn(language: Language): Say {
  locales ??= loadLocales();
  const all = locales;
  return Object.assign(
    (key: string, params?: Record<string, string | number>) => translate(all, language, key, params),
    { language },
  );
}

export { languageOf } from '#platform/i18n/server/languageOf.ts';
