import { useTranslation } from 'react-i18next';
import { FirmHome } from './FirmHome.tsx';
import { ForFirm } from './ForFirm.tsx';

/** The first page of the space: what the firm should do next. */
export function SpaceHome() {
  const { t } = useTranslation();
  return <ForFirm title={t('app.nav.spaceHome')}>{(firm) => <FirmHome firm={firm} />}</ForFirm>;
}
