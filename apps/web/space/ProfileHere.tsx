import { useTranslation } from 'react-i18next';
import { MyProfilePage } from '#modules/profiles/web/MyProfilePage.tsx';
import { ForFirm } from './ForFirm.tsx';

export function ProfileHere() {
  const { t } = useTranslation();
  return <ForFirm title={t('profiles.mine.title')}>{() => <MyProfilePage />}</ForFirm>;
}
