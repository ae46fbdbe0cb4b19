import { useTranslation } from 'react-i18next';
import { MyPrivilegesPage } from '#modules/privileges/web/MyPrivilegesPage.tsx';
import { ForFirm } from './ForFirm.tsx';

export function PrivilegesHere() {
  const { t } = useTranslation();
  return <ForFirm title={t('privileges.mine.title')}>{() => <MyPrivilegesPage />}</ForFirm>;
}
