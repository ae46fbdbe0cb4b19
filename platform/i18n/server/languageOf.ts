import { pickLanguage } from '../pure/pickLanguage.ts';
import type { Language } from '../pure/text.ts';

/** The language of a command line, by the usual variables: `LANG=en_US.UTF-8`. Chinese unless one says otherwise. */
export function languageOf(env: Record<string, string | undefined>): Language {
  const tag = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return pickLanguage({ acceptLanguage: tag.replace(/[._].*$/, '') });
}
