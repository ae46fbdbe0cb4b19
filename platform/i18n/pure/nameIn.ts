import type { Name } from './name.ts';
import type { Language } from './text.ts';

/** The name in a language, or in Chinese where there is no other. */
export function nameIn(name: Name, language: Language): string {
  return (language === 'en' && name.en) || name.zh;
}
