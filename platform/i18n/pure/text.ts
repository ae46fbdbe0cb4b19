import { z } from 'zod';

export const Language = z.enum(['zh-CN', 'en']);
export type Language = z.infer<typeof Language>;

/** A text that data (packs, registers, definitions) carries in both languages. Strict: an unquoted comma in YAML makes a stray key. */
export const Text = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
export type Text = z.infer<typeof Text>;

export function inLanguage(text: Text, language: Language): string {
  return language === 'en' ? text.en : text.zh;
}
