import { useTranslation } from 'react-i18next';

/** A length of time in words; nothing is a decision on the spot. */
export function useAmount(): (amount: { amount: number; unit: string }) => string {
  const { t } = useTranslation();
  return ({ amount, unit }) =>
    amount === 0 ? t('bundles.amount.atOnce') : t(`bundles.amount.${unit}`, { count: amount });
}
