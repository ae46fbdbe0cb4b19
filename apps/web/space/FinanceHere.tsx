import { useTranslation } from 'react-i18next';
import { InstitutionPage } from '#modules/finance/web/InstitutionPage.tsx';
import { MyFinancePage } from '#modules/finance/web/MyFinancePage.tsx';
import { ForFirm } from './ForFirm.tsx';

export function FinanceHere() {
  const { t } = useTranslation();
  return <ForFirm title={t('finance.mine.title')}>{() => <MyFinancePage />}</ForFirm>;
}

export function InstitutionHere() {
  const { t } = useTranslation();
  return <ForFirm title={t('finance.bank.title')}>{() => <InstitutionPage />}</ForFirm>;
}
