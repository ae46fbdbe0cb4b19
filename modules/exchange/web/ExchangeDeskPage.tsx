import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { DecidePost } from './DecidePost.tsx';
import { exchangeClient } from './exchangeClient.ts';
import './exchange.css';

const KEY = ['exchange', 'desk'];

/** The office reads what firms post before anybody else does. */
export function ExchangeDeskPage() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { data, problem, loading } = useRead(KEY, (signal) =>
    exchangeClient.listPostsToDecide({}, { signal }),
  );
  return (
    <Page title={t('exchange.desk.title')} lead={t('exchange.desk.lead')}>
      <ProblemNotice problem={problem} />
      {loading && <Skeleton lines={6} />}
      {data?.posts.map((post) => (
        <DecidePost key={post.id} post={post} onDecided={(answer) => queries.setQueryData(KEY, answer)} />
      ))}
      {data?.posts.length === 0 && (
        <EmptyState title={t('exchange.desk.none')}>{t('exchange.desk.noneMeans')}</EmptyState>
      )}
    </Page>
  );
}
