import { useTranslation } from 'react-i18next';
import { LicenceWallet } from '#modules/licences/web/LicenceWallet.tsx';
import { ForFirm } from './ForFirm.tsx';

export function LicencesPage() {
  const { t } = useTranslation();
  return <ForFirm title={t('licences.wallet.title')}>{() => <LicenceWallet />}</ForFirm>;
}
