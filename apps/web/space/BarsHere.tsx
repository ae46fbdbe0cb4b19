import { useTranslation } from 'react-i18next';
import { BarsPage } from '#modules/approvals/web/BarsPage.tsx';
import { ForFirm } from './ForFirm.tsx';

export function BarsHere() {
  const { t } = useTranslation();
  return <ForFirm title={t('approvals.bars.title')}>{() => <BarsPage />}</ForFirm>;
}
