import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createInstance, type i18n } from 'i18next';
import { flattenMessages } from '../pure/flattenMessages.ts';
import { type MessageFile, type Messages, mergeMessages } from '../pure/mergeMessages.ts';
import { Language } from '../pure/text.ts';

/** All messages of the program, by language, and the translator over them. */
export interface Locales {
  messages: Record<Language, Messages>;
  /** Flat keys of zh-CN: what `hasMessage` looks in. */
  keys: ReadonlySet<string>;
  translator: i18n;
}

export type MessageParams = Record<string, string | number>;

export const projectRoot = path.resolve(import.meta.dirname, '../../..');

/**
 * Reads and merges every `{platform,modules,connectors,apps}/**\/locales/{zh-CN,en}.json`. Call once at start.
 * @throws Error naming the file that is not JSON, or both files that give one key different texts
 */
export function loadLocales(root: string = projectRoot): Locales {
  return createLocales({ 'zh-CN': mergeMessages(read(root, 'zh-CN')), en: mergeMessages(read(root, 'en')) });
}

/** A translator over given messages; `loadLocales` for the program's own. */
export function createLocales(messages: Record<Language, Messages>): Locales {
  const translator = createInstance({
    lng: 'zh-CN',
    fallbackLng: 'zh-CN',
    supportedLngs: Language.options,
    load: 'currentOnly',
    initAsync: false,
    nsSeparator: false,
    returnEmptyString: false,
    // Texts go to JSON, mail and React, which escape by themselves.
    interpolation: { escapeValue: false },
    resources: {
      'zh-CN': { translation: messages['zh-CN'] },
      en: { translation: messages.en },
    },
  });
  void translator.init();
  return { messages, keys: new Set(flattenMessages(messages['zh-CN']).keys()), translator };
}

/** The text of a key. A key that no file holds comes back as it is, so that it is seen and reported. */
export function translate(
  locales: Locales,
  language: Language,
  key: string,
  params: MessageParams = {},
): string {
  return locales.translator.t(key, { ...params, lng: language });
}

export function hasMessage(locales: Locales, key: string): boolean {
  return locales.keys.has(key);
}

function read(root: string, language: Language): MessageFile[] {
  const pattern = `{platform,modules,connectors,apps}/**/locales/${language}.json`;
  const exclude = (entry: string) =>
    path.basename(entry) === 'node_modules' || path.basename(entry) === 'dist';
  return globSync(pattern, { cwd: root, exclude })
    .sort()
    .map((file) => ({ path: file, messages: parse(path.join(root, file), file) }));
}

function parse(absolute: string, shown: string): unknown {
  try {
    return JSON.parse(readFileSync(absolute, 'utf8'));
  } catch (error) {
    throw new Error(`${shown}: ${(error as Error).message}`);
  }
}
