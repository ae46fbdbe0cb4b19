import { useTranslation } from 'react-i18next';
import { ClaimPage } from '#modules/payouts/web/firm/ClaimPage.tsx';
import { ForFirm } from './ForFirm.tsx';

export function ClaimHere() {
  const { t } = useTranslation();
  return <ForFirm title={t('payouts.claim.title')}>{() => <ClaimPage />}</ForFirm>;
}
