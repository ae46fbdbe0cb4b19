import { useMemo } from 'react';
import type { FormLookups } from '#platform/forms/web/formLookups.ts';
import { useLanguage } from '#platform/i18n/web/useLanguage.ts';
import { formLookups } from './formLookups.ts';

/** The lookups of one form, the same object until language or place change. */
export function useFormLookups(place?: string): FormLookups {
  const language = useLanguage();
  return useMemo(() => formLookups(language, place), [language, place]);
}
