import { useTranslation } from 'react-i18next';

interface Amount {
  amount: number;
  unit: string;
}

/** A length of time in words: `20个工作日`. A promise of nothing is a decision on the spot. */
export function useAmountWords(): (amount: Amount) => string {
  const { t } = useTranslation();
  return ({ amount, unit }) =>
    amount === 0 ? t('catalogue.amount.atOnce') : t(`catalogue.amount.${unit}`, { count: amount });
}
