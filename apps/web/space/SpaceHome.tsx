import { useTranslation } from 'react-i18next';
import { FirmHome } from './FirmHome.tsx';
import { ForApplicant } from './ForApplicant.tsx';
import { PersonHome } from './PersonHome.tsx';

/** The first page of the space: what the firm, or the person in their own name, should do next. */
export function SpaceHome() {
  const { t } = useTranslation();
  return (
    <ForApplicant title={t('app.nav.spaceHome')}>
      {(applicant) => (applicant.kind === 'firm' ? <FirmHome firm={applicant} /> : <PersonHome />)}
    </ForApplicant>
  );
}
