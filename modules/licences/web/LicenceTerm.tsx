import { useTranslation } from 'react-i18next';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import type { LicenceView } from '../contract.ts';

/** Until when a licence holds, and how many days that is. */
export function LicenceTerm({ licence }: { licence: LicenceView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { validTo, daysLeft, status } = licence;
  if (validTo === null) return <p>{t('licences.wallet.noEnd')}</p>;
  const date = format.date(validTo);
  return (
    <p className="licence__term">
      {t('licences.wallet.until', { date })}
      {status === 'valid' && daysLeft !== null && (
        <span>
          {daysLeft > 0 ? t('licences.wallet.left', { count: daysLeft }) : t('licences.wallet.lastDay')}
        </span>
      )}
    </p>
  );
}
