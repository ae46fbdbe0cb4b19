import { useTranslation } from 'react-i18next';
import { LicenceWallet } from '#modules/licences/web/LicenceWallet.tsx';
import { ForApplicant } from './ForApplicant.tsx';

export function LicencesPage() {
  const { t } = useTranslation();
  return <ForApplicant title={t('licences.wallet.title')}>{() => <LicenceWallet />}</ForApplicant>;
}
