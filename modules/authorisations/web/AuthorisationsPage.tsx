import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { useRefresh } from '#platform/api/web/useRefresh.ts';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { AuthorisationCard } from './AuthorisationCard.tsx';
import { authorisationsClient } from './authorisationsClient.ts';
import { GrantAuthorisation } from './GrantAuthorisation.tsx';
import { SpotChecks } from './SpotChecks.tsx';
import { WithdrawAuthorisation } from './WithdrawAuthorisation.tsx';

/** For the head of the agency: who decides alone, for how long, and what spot checks found. */
export function AuthorisationsPage() {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const { data, problem, loading } = useRead(['authorisations', 'all'], (signal) =>
    authorisationsClient.listAuthorisations({}, { signal }),
  );
  const done = () => void refresh();
  return (
    <Page title={t('authorisations.title')} lead={t('authorisations.lead')}>
      <ProblemNotice problem={problem} />
      {loading && <Skeleton lines={6} />}
      {data && (
        <>
          <section className="ow-stack">
            <h2>{t('authorisations.list')}</h2>
            {data.authorisations.length === 0 && (
              <EmptyState title={t('authorisations.none')}>{t('authorisations.noneText')}</EmptyState>
            )}
            <ul className="ow-frames">
              {data.authorisations.map((one) => (
                <AuthorisationCard key={one.id} one={one}>
                  {(one.status === 'inForce' || one.status === 'notBegun') && (
                    <WithdrawAuthorisation id={one.id} onDone={done} />
                  )}
                </AuthorisationCard>
              ))}
            </ul>
          </section>
          <GrantAuthorisation
            today={data.today}
            officers={data.officers}
            matters={data.matters}
            onDone={done}
          />
          <SpotChecks />
        </>
      )}
    </Page>
  );
}
