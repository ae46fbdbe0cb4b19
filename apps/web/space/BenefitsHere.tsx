import { useTranslation } from 'react-i18next';
import { MyBenefitsPage } from '#modules/payouts/web/firm/MyBenefitsPage.tsx';
import { ForFirm } from './ForFirm.tsx';

export function BenefitsHere() {
  const { t } = useTranslation();
  return <ForFirm title={t('payouts.mine.title')}>{() => <MyBenefitsPage />}</ForFirm>;
}
