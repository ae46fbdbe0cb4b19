import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { StateTag } from '#platform/ui/plain/StateTag.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import type { DeskPost } from '../contract.ts';
import { exchangeClient } from './exchangeClient.ts';
import { PostFacts } from './PostFacts.tsx';

/** One post for the officer: publish it, or say why not. */
export function DecidePost({ post, onDecided }: { post: DeskPost; onDecided: (answer: unknown) => void }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const { submit, busy, problem } = useSubmit(exchangeClient.decidePost);
  async function decide(verdict: 'publish' | 'refuse') {
    const done = await submit({ post: post.id, verdict, reason });
    if (done) onDecided(done);
  }
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
      <TextField
        name={`reason-${post.id}`}
        label={t('exchange.desk.reason')}
        help={t('exchange.desk.reasonHelp')}
        optional
        maxLength={500}
        value={reason}
        onChange={setReason}
      />
      <div className="ow-row">
        {post.state === 'waiting' && (
          <Button busy={busy} onClick={() => void decide('publish')}>
            {t('exchange.desk.publish', { title: post.title })}
          </Button>
        )}
        <Button kind="danger" busy={busy} onClick={() => void decide('refuse')}>
          {t(post.state === 'open' ? 'exchange.desk.takeDown' : 'exchange.desk.refuse', {
            title: post.title,
          })}
        </Button>
      </div>
    </section>
  );
}
