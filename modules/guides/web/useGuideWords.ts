import { useTranslation } from 'react-i18next';
import { useFormat } from '#platform/i18n/web/useFormat.ts';

/** Times, fees and visits in the words of the catalogue, whose texts the pages of guides load too. */
export function useGuideWords() {
  const { t } = useTranslation();
  const format = useFormat();
  return {
    amount: ({ amount, unit }: { amount: number; unit: string }) =>
      amount === 0 ? t('catalogue.amount.atOnce') : t(`catalogue.amount.${unit}`, { count: amount }),
    fee: (yuan: string) => (Number(yuan) === 0 ? t('catalogue.fee.free') : format.money(yuan)),
    visits: (most: number) =>
      most === 0 ? t('catalogue.visits.none') : t('catalogue.visits.most', { count: most }),
  };
}
