import { useTranslation } from 'react-i18next';
import { PeopleAndAgents } from '#modules/organisations/web/PeopleAndAgents.tsx';
import { ForFirm } from './ForFirm.tsx';

export function PeoplePage() {
  const { t } = useTranslation();
  return (
    <ForFirm title={t('organisations.people.title')}>
      {({ organisation, delegation }) => (
        <PeopleAndAgents organisation={organisation.id} delegation={delegation} />
      )}
    </ForFirm>
  );
}
