import { useTranslation } from 'react-i18next';
import type { Language, Text } from '#platform/i18n/pure/text.ts';

/** The language of the page; the component renders again when it changes. */
export function useLanguage(): Language {
  return useTranslation().i18n.language as Language;
}

/** Reads texts that data carries: `const text = useText(); text(matter.title)`. */
export function useText(): (text: Text) => string {
  const language = useLanguage();
  // Not `inLanguage` of pure/text.ts: that file brings the schema library into the page.
  return (text) => (language === 'en' ? text.en : text.zh);
}
