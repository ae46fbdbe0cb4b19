import type { TFunction } from 'i18next';
import type { Text } from '#platform/i18n/pure/text.ts';
import type { RegisterField } from '../contract.ts';

type Value = string | number | boolean | Text | undefined;

/** A value of an entry in words. */
export function shownValue(
  { type, values }: RegisterField,
  value: Value,
  say: {
    t: TFunction;
    text: (text: Text) => string;
    date: (day: string) => string;
    money: (yuan: string) => string;
  },
): string {
  if (value === undefined || value === '') return '—';
  if (typeof value === 'object') return say.text(value);
  if (typeof value === 'boolean') return say.t(value ? 'registers.pages.yes' : 'registers.pages.no');
  const label = values?.find((choice) => choice.value === value)?.label;
  if (label) return say.text(label);
  if (type === 'date') return say.date(String(value));
  return type === 'money' ? say.money(String(value)) : String(value);
}
