import { useTranslation } from 'react-i18next';
import { useLoad } from '#platform/api/web/useLoad.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import type { PlainPageProps } from '#platform/ui/plain/route.ts';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { HELPS } from '../domain/helps.ts';
import { exchangeClient } from './exchangeClient.ts';
import { PostFacts } from './PostFacts.tsx';
import './exchange.css';

/** Open needs and offers, for anyone; whose they are is seen by whom they match. */
export function ExchangePage({ query }: PlainPageProps) {
  const { t } = useTranslation();
  const help = HELPS.find((one) => one === query.get('help'));
  const { data, problem, loading, reload } = useLoad(
    (signal) => exchangeClient.listOpenPosts({ ...(help && { help }) }, { signal }),
    `exchange/${help}`,
  );
  return (
    <Page
      title={t('exchange.title')}
      lead={t('exchange.lead')}
      crumbs={[{ href: '/', title: t('exchange.home') }]}
    >
      <p>
        <a href="/space/exchange">{t('exchange.forFirms')}</a>
      </p>
      <nav className="exchange-filter" aria-label={t('exchange.filter')}>
        <a href="/exchange" aria-current={help ? undefined : 'true'}>
          {t('exchange.all')}
        </a>
        {HELPS.map((one) => (
          <a key={one} href={`/exchange?help=${one}`} aria-current={one === help ? 'true' : undefined}>
            {t(`exchange.help.${one}`)}
          </a>
        ))}
      </nav>
      {loading && <Skeleton lines={6} />}
      <ProblemNotice problem={problem} action={<Button onClick={reload}>{t('ui.retry')}</Button>} />
      {data?.posts.map((post) => (
        <section key={post.id} className="exchange-post" aria-labelledby={`post-${post.id}`}>
          <h2 id={`post-${post.id}`}>{post.title}</h2>
          <PostFacts post={post} />
        </section>
      ))}
      {data?.posts.length === 0 && (
        <EmptyState title={t('exchange.none')}>{t('exchange.noneMeans')}</EmptyState>
      )}
    </Page>
  );
}
