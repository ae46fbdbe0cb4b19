import { useTranslation } from 'react-i18next';
import { useLoad } from '#platform/api/web/useLoad.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { ReformArticle } from './ReformArticle.tsx';
import { reforms } from './reformsClient.ts';

/** Every adopted reform with its source and what it saves, computed. */
export function AtlasPage() {
  const { t } = useTranslation();
  const { data, problem, loading, reload } = useLoad((signal) => reforms.listReforms({}, { signal }), 'all');
  return (
    <Page
      title={t('reforms.atlas.title')}
      lead={t('reforms.atlas.lead')}
      crumbs={[{ href: '/', title: t('reforms.atlas.home') }]}
    >
      {loading && <Skeleton lines={8} />}
      <ProblemNotice problem={problem} action={<Button onClick={reload}>{t('ui.retry')}</Button>} />
      {data?.reforms.length === 0 && (
        <EmptyState title={t('reforms.atlas.emptyTitle')}>{t('reforms.atlas.empty')}</EmptyState>
      )}
      {data?.reforms.map((reform) => (
        <ReformArticle key={reform.reform} reform={reform} />
      ))}
    </Page>
  );
}
