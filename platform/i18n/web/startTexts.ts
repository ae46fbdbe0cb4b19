import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '#platform/i18n/pure/text.ts';
import { currentLanguage, rememberLanguage } from './currentLanguage.ts';
import { packageOf } from './packageOf.ts';
import type { TextFiles } from './textFiles.ts';

interface Loaded {
  files: TextFiles;
  packages: Set<string>;
  /** `package|language` of what is in memory or on its way. */
  fetched: Map<string, Promise<void>>;
}

const loaded: Loaded = { files: {}, packages: new Set(), fetched: new Map() };

/**
 * Starts i18next in the language of this browser. Call once per page, before the first render.
 * @param options.files the locale files that this entry may fetch
 * @param options.packages whose texts the shell needs at once, as `platform/ui`
 */
export async function startTexts(options: { files: TextFiles; packages: string[] }): Promise<void> {
  const language = currentLanguage();
  loaded.files = options.files;
  document.documentElement.lang = language;
  await Promise.all([
    i18next.use(initReactI18next).init({
      lng: language,
      resources: {},
      supportedLngs: ['zh-CN', 'en'],
      load: 'currentOnly',
      fallbackLng: false,
      nsSeparator: false,
      returnEmptyString: false,
      interpolation: { escapeValue: false },
      react: { useSuspense: false },
    }),
    loadTexts(options.packages, language),
  ]);
}

/** Fetches the texts of packages (`modules/credit`); a page does this before it shows. Repeats cost nothing. */
export async function loadTexts(packages: string[], language = i18next.language as Language): Promise<void> {
  for (const name of packages) loaded.packages.add(name);
  await Promise.all(packages.map((name) => fetchTexts(name, language)));
}

/** Changes the language of the open page. What was typed stays; only then does the page say the new words. */
export async function changeLanguage(language: Language): Promise<void> {
  await loadTexts([...loaded.packages], language);
  rememberLanguage(language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}

function fetchTexts(name: string, language: Language): Promise<void> {
  const id = `${name}|${language}`;
  const known = loaded.fetched.get(id);
  if (known) return known;
  const fetching = addTexts(name, language).catch((error: unknown) => {
    loaded.fetched.delete(id);
    throw error;
  });
  loaded.fetched.set(id, fetching);
  return fetching;
}

async function addTexts(name: string, language: Language): Promise<void> {
  const path = Object.keys(loaded.files).find((file) => {
    const owner = packageOf(file);
    return owner?.name === name && owner.language === language;
  });
  if (!path) throw new Error(`no locale file ${name}/locales/${language}.json`);
  const messages = await loaded.files[path]!();
  i18next.addResourceBundle(language, 'translation', messages, true, true);
}
