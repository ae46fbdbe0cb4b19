import type { Messages } from '../../pure/mergeMessages.ts';
import { type Params, translate } from './translate.ts';

/** What components hold on to: a new one for each language, so that they render again. */
export interface Voice {
  t: (key: string, params?: Params) => string;
  i18n: typeof i18next;
}

const bundles: Record<string, Messages> = {};
const listeners = new Set<() => void>();
let voice: Voice;

/** Stands in for i18next in the browser; see the README. Only what `startTexts` and the pages use. */
const i18next = {
  language: '',
  t: (key: string, params?: Params): string =>
    translate(bundles[i18next.language] ?? {}, i18next.language, key, params),
  use: (_plugin: unknown) => i18next,
  async init({ lng }: { lng: string }): Promise<void> {
    await i18next.changeLanguage(lng);
  },
  addResourceBundle(language: string, _namespace: string, messages: Messages): void {
    bundles[language] = deepMerge(bundles[language] ?? {}, messages);
  },
  async changeLanguage(language: string): Promise<void> {
    i18next.language = language;
    voice = { t: (key, params) => i18next.t(key, params), i18n: i18next };
    for (const listener of listeners) listener();
  },
};
voice = { t: i18next.t, i18n: i18next };

export function currentVoice(): Voice {
  return voice;
}

export function onChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function deepMerge(into: Messages, more: Messages): Messages {
  const merged = { ...into };
  for (const [key, value] of Object.entries(more)) {
    const before = merged[key];
    merged[key] = typeof value === 'object' && typeof before === 'object' ? deepMerge(before, value) : value;
  }
  return merged;
}

export default i18next;
