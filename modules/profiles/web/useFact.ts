import { useTranslation } from 'react-i18next';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import type { AttributeView, Fact } from '../contract.ts';

export type ShownAttribute = Pick<AttributeView, 'type' | 'unit' | 'values'>;

/** A fact in words: amounts in yuan, numbers with their unit, members of a set by their titles. */
export function useFact() {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  return ({ type, unit, values }: ShownAttribute, fact: Fact): string => {
    if (typeof fact === 'string') return t(`profiles.fact.${fact}`);
    const { value } = fact;
    const titled = (one: string) => {
      const option = values?.find((known) => known.value === one);
      return option ? text(option.title) : one;
    };
    if (typeof value === 'boolean') return t(value ? 'profiles.fact.yes' : 'profiles.fact.no');
    if (typeof value !== 'string') {
      return value.length === 0 ? t('profiles.fact.empty') : value.map(titled).join(t('profiles.fact.comma'));
    }
    if (type === 'money') return format.money(value);
    if (type === 'date') return format.date(value);
    if (type !== 'number') return titled(value);
    const shown = format.number(Number(value));
    return unit ? t('profiles.fact.withUnit', { value: shown, unit: text(unit) }) : shown;
  };
}
