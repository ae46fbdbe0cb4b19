import type { Messages } from '../../pure/mergeMessages.ts';

export type Params = Record<string, unknown> & { count?: number };

/**
 * The text of a key with its values, as i18next gives it for what our locale files use: nested keys, `{{name}}`,
 * and `key_zero`, `key_one` or `key_other` by count. An unknown key comes back as it is.
 */
export function translate(messages: Messages, language: string, key: string, params: Params = {}): string {
  const { count } = params;
  const forms =
    count === undefined ? [] : [...(count === 0 ? ['zero'] : []), pluralOf(language).select(count)];
  const keys = [...forms.map((form) => `${key}_${form}`), key];
  const text = keys.map((one) => lookUp(messages, one)).find((found) => found !== undefined);
  if (text === undefined) return key;
  return text.replace(/\{\{\s*([\w.]+)\s*\}\}/g, (_, name: string) => String(params[name] ?? ''));
}

function lookUp(messages: Messages, key: string): string | undefined {
  let found: string | Messages | undefined = messages;
  for (const part of key.split('.')) {
    if (typeof found !== 'object') return undefined;
    found = Object.hasOwn(found, part) ? found[part] : undefined;
  }
  return typeof found === 'string' ? found : undefined;
}

const plurals = new Map<string, Intl.PluralRules>();

function pluralOf(language: string): Intl.PluralRules {
  const rules = plurals.get(language) ?? new Intl.PluralRules(language);
  plurals.set(language, rules);
  return rules;
}
