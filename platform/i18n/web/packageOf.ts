import type { Language } from '#platform/i18n/pure/text.ts';

/** `../../../modules/credit/locales/en.json` is the English of package `modules/credit`. */
export function packageOf(path: string): { name: string; language: Language } | undefined {
  const match = /^(?:\.{0,2}\/)*(.+)\/locales\/(zh-CN|en)\.json$/.exec(path);
  return match ? { name: match[1]!, language: match[2] as Language } : undefined;
}
