import { useTranslation } from 'react-i18next';
import { useFormat } from '#platform/i18n/web/useFormat.ts';

/** Fee and visits of a matter as people say them. */
export function useMatterWords() {
  const { t } = useTranslation();
  const format = useFormat();
  return {
    fee: (yuan: string) => (Number(yuan) === 0 ? t('catalogue.fee.free') : format.money(yuan)),
    visits: (most: number) =>
      most === 0 ? t('catalogue.visits.none') : t('catalogue.visits.most', { count: most }),
  };
}
