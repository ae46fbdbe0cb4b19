import { useTranslation } from 'react-i18next';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import type { AskedAttribute } from '../../domain/matchContract.ts';

/** A value of an attribute in words: amounts in yuan, numbers with their unit, members of a set by their titles. */
export function useAskedFact() {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  return ({ type, unit, values }: AskedAttribute, fact: AskedAttribute['fact']): string => {
    if (typeof fact === 'string') return t(`policies.match.fact.${fact}`);
    const { value } = fact;
    const titled = (one: string) => {
      const option = values?.find((known) => known.value === one);
      return option ? text(option.title) : one;
    };
    if (typeof value === 'boolean') return t(value ? 'policies.match.fact.yes' : 'policies.match.fact.no');
    if (typeof value !== 'string') {
      return value.length === 0 ? t('policies.match.fact.none') : value.map(titled).join(t('policies.comma'));
    }
    if (type === 'money') return format.money(value);
    if (type === 'date') return format.date(value);
    if (type !== 'number') return titled(value);
    const shown = format.number(Number(value), 6);
    return unit ? t('policies.match.fact.withUnit', { value: shown, unit: text(unit) }) : shown;
  };
}
