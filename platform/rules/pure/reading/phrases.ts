import type { Language } from '#platform/i18n/pure/text.ts';
import en from '../../locales/en.json' with { type: 'json' };
import zh from '../../locales/zh-CN.json' with { type: 'json' };

export type Phrases = typeof zh.rules.reading;

/** The phrases a rule is read with: the same locale files as every other text. */
export function phrasesOf(language: Language): Phrases {
  return language === 'en' ? en.rules.reading : zh.rules.reading;
}

export function filled(phrase: string, params: Readonly<Record<string, string | number>>): string {
  return phrase.replace(/\{\{(\w+)\}\}/g, (_whole, name: string) => String(params[name] ?? ''));
}
