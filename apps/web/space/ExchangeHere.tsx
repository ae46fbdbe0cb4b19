import { useTranslation } from 'react-i18next';
import { MyPostsPage } from '#modules/exchange/web/MyPostsPage.tsx';
import { ForFirm } from './ForFirm.tsx';

export function ExchangeHere() {
  const { t } = useTranslation();
  return <ForFirm title={t('exchange.mine.title')}>{() => <MyPostsPage />}</ForFirm>;
}
