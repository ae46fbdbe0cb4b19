import { useSyncExternalStore } from 'react';
import { currentVoice, onChange, type Voice } from './i18next.ts';

/** Stands in for react-i18next in the browser: the texts of the page, again after a change of language. */
export function useTranslation(): Voice {
  return useSyncExternalStore(onChange, currentVoice);
}

/** `startTexts` hands it to i18next; here both are one. */
export const initReactI18next = {};
