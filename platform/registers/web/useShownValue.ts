import { useTranslation } from 'react-i18next';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import type { RegisterField, RegisterView } from '../contract.ts';
import { shownValue } from './shownValue.ts';

type Body = RegisterView['entries'][number]['body'];

/** The value of a field of an entry, as the page shows it. */
export function useShownValue(): (field: RegisterField, body: Body) => string {
  const { t } = useTranslation();
  const text = useText();
  const { date, money } = useFormat();
  return (field, body) => shownValue(field, body[field.id], { t, text, date, money });
}
