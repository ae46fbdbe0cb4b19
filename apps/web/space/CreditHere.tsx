import { useTranslation } from 'react-i18next';
import { MyCreditPage } from '#modules/credit/web/MyCreditPage.tsx';
import { ForFirm } from './ForFirm.tsx';

export function CreditHere() {
  const { t } = useTranslation();
  return <ForFirm title={t('credit.mine.title')}>{() => <MyCreditPage />}</ForFirm>;
}
