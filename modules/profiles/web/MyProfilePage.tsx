import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { Notice } from '#platform/ui/plain/Notice.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import type { ProfileView } from '../contract.ts';
import { ProfileBody } from './ProfileBody.tsx';
import { profiles } from './profilesClient.ts';

const KEY = ['profiles', 'mine'];

/** What is known of the own firm: who says it, what counts, what the firm can state or dispute. */
export function MyProfilePage() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { data, problem, loading } = useRead(KEY, (signal) => profiles.getMyProfile({}, { signal }));
  const again = () => queries.invalidateQueries({ queryKey: KEY });
  const asking = useSubmit(profiles.askSourcesAgain);
  const [asked, setAsked] = useState<number>();
  async function ask() {
    const done = await asking.submit({});
    if (!done) return;
    setAsked(done.asked);
    await again();
  }
  return (
    <Page title={t('profiles.mine.title')} lead={t('profiles.mine.lead')}>
      <ProblemNotice problem={problem} />
      {loading && <Skeleton lines={12} />}
      {data && (
        <>
          <p>
            {t('profiles.mine.sum', { known: data.known, total: data.total, differ: data.contradictions })}
          </p>
          <ProblemNotice problem={asking.problem} />
          {asked !== undefined && (
            <Notice kind="success" title={t('profiles.mine.asked', { count: asked })}>
              <p>{t('profiles.mine.askedMeans')}</p>
            </Notice>
          )}
          <div className="ow-row">
            {data.mayAsk && (
              <Button busy={asking.busy} onClick={() => void ask()}>
                {t('profiles.mine.ask')}
              </Button>
            )}
            <a href="/space/looks">{t('profiles.mine.looks')}</a>
          </div>
          <ProfileBody
            profile={data}
            own={{
              onSupplied: (profile: ProfileView) => queries.setQueryData(KEY, profile),
              onDisputed: again,
            }}
          />
        </>
      )}
    </Page>
  );
}
