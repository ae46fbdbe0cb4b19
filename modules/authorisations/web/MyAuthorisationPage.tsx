import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { AuthorisationCard } from './AuthorisationCard.tsx';
import { authorisationsClient } from './authorisationsClient.ts';

/** What the officer may decide alone, and until when. */
export function MyAuthorisationPage() {
  const { t } = useTranslation();
  const { data, problem, loading } = useRead(['authorisations', 'mine'], (signal) =>
    authorisationsClient.getMyAuthorisations({}, { signal }),
  );
  return (
    <Page title={t('authorisations.mine.title')} lead={t('authorisations.mine.lead')}>
      <ProblemNotice problem={problem} />
      {loading && <Skeleton lines={4} />}
      {data?.authorisations.length === 0 && (
        <EmptyState title={t('authorisations.mine.none')}>{t('authorisations.mine.noneText')}</EmptyState>
      )}
      <ul className="ow-frames">
        {data?.authorisations.map((one) => (
          <AuthorisationCard key={one.id} one={one} />
        ))}
      </ul>
    </Page>
  );
}
