import { useTranslation } from 'react-i18next';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { StateTag } from '#platform/ui/plain/StateTag.tsx';
import type { DeskPost } from '../contract.ts';
import { exchangeClient } from './exchangeClient.ts';
import { PostFacts } from './PostFacts.tsx';
import { RefusePost } from './RefusePost.tsx';

/** One post for the officer: publish it, or say why not. */
export function DecidePost({ post, onDecided }: { post: DeskPost; onDecided: (answer: unknown) => void }) {
  const { t } = useTranslation();
  const { submit, busy, problem } = useSubmit(exchangeClient.decidePost);
  async function publish() {
    const done = await submit({ post: post.id, verdict: 'publish' });
    if (done) onDecided(done);
  }
  const action = t('exchange.desk.publish');
  return (
    <section className="exchange-post" aria-labelledby={`post-${post.id}`}>
      <h2 id={`post-${post.id}`}>
        {post.title} · {post.firm}
      </h2>
      <p>
        <StateTag tone={post.state === 'open' ? 'open' : 'near'}>
          {t(`exchange.state.${post.state}`)}
        </StateTag>
      </p>
      <PostFacts post={post} />
      <ProblemNotice problem={problem} />
      <div className="ow-row">
        {post.state === 'waiting' && (
          <Button
            aria-label={t('exchange.desk.actionFor', { action, title: post.title })}
            busy={busy}
            onClick={() => void publish()}
          >
            {action}
          </Button>
        )}
        <RefusePost post={post} onDecided={onDecided} />
      </div>
    </section>
  );
}
