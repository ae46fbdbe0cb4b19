import type { Name } from '#platform/i18n/pure/name.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import { sayIn } from '../say.ts';

/** A value of a message: one for both languages, or one for each; a place may have no English name. */
export type BothParam = string | number | Name;

/** A message in both languages at once: what is decided in one must be read in the other too. */
export function both(key: string, params: Record<string, BothParam> = {}): Text {
  const pick = (language: 'zh' | 'en') =>
    Object.fromEntries(
      Object.entries(params).map(([name, value]) => [
        name,
        typeof value === 'object' ? (value[language] ?? value.zh) : value,
      ]),
    );
  return { zh: sayIn('zh-CN')(key, pick('zh')), en: sayIn('en')(key, pick('en')) };
}

/** An amount in words. */
export function bothAmount({ amount, unit }: { amount: number; unit: string }): Text {
  return both(`reforms.units.${unit}`, { count: amount });
}
