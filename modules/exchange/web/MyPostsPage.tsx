import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { StateTag } from '#platform/ui/plain/StateTag.tsx';
import type { OwnPost } from '../contract.ts';
import { exchangeClient } from './exchangeClient.ts';
import { MatchCard } from './MatchCard.tsx';
import { PostFacts } from './PostFacts.tsx';
import { PostForm } from './PostForm.tsx';
import './exchange.css';

const KEY = ['exchange', 'mine'];
const TONES = {
  waiting: 'near',
  open: 'open',
  expired: 'ended',
  refused: 'bad',
  withdrawn: 'ended',
  done: 'good',
} as const;
const CHANGEABLE: readonly OwnPost['state'][] = ['waiting', 'open', 'expired', 'refused'];

/** Needs and offers of the own firm, what they match and why, and the way to a deal. */
export function MyPostsPage() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { data, problem, loading } = useRead(KEY, (signal) => exchangeClient.listMyPosts({}, { signal }));
  const withdrawing = useSubmit(exchangeClient.withdrawPost);
  const [editing, setEditing] = useState<string>();
  const keep = (answer: unknown) => {
    queries.setQueryData(KEY, answer);
    setEditing(undefined);
  };
  const named = (action: string, { title }: OwnPost) =>
    t('exchange.mine.actionFor', { action: t(action), title });
  async function withdraw(post: string) {
    const done = await withdrawing.submit({ post });
    if (done) keep(done);
  }
  return (
    <Page title={t('exchange.mine.title')} lead={t('exchange.mine.lead')}>
      <ProblemNotice problem={problem ?? withdrawing.problem} />
      {loading && <Skeleton lines={8} />}
      {data && editing !== 'new' && (
        <div className="ow-row">
          <Button kind="primary" onClick={() => setEditing('new')}>
            {t('exchange.mine.new')}
          </Button>
          <a href="/exchange">{t('exchange.mine.public')}</a>
        </div>
      )}
      {data && editing === 'new' && <PostForm places={data.places} onKept={keep} />}
      {data?.posts.map((post) => (
        <section key={post.id} className="exchange-post" aria-labelledby={`post-${post.id}`}>
          <h2 id={`post-${post.id}`}>{post.title}</h2>
          <p>
            <StateTag tone={TONES[post.state]}>{t(`exchange.state.${post.state}`)}</StateTag>
          </p>
          <PostFacts post={post} />
          {post.reason && <p>{t('exchange.mine.reason', { reason: post.reason })}</p>}
          {editing === post.id ? (
            <PostForm places={data.places} post={post} onKept={keep} />
          ) : (
            CHANGEABLE.includes(post.state) && (
              <div className="ow-row">
                <Button aria-label={named('exchange.mine.change', post)} onClick={() => setEditing(post.id)}>
                  {t('exchange.mine.change')}
                </Button>
                <Button
                  kind="quiet"
                  aria-label={named('exchange.mine.withdraw', post)}
                  busy={withdrawing.busy}
                  onClick={() => void withdraw(post.id)}
                >
                  {t('exchange.mine.withdraw')}
                </Button>
              </div>
            )
          )}
          {post.state === 'open' && post.matches.length === 0 && <p>{t('exchange.mine.noMatch')}</p>}
          {post.matches.map((match) => (
            <MatchCard key={match.id} match={match} side={post.side} onAgreed={keep} />
          ))}
        </section>
      ))}
      {data?.posts.length === 0 && (
        <EmptyState title={t('exchange.none')}>{t('exchange.mine.none')}</EmptyState>
      )}
    </Page>
  );
}
