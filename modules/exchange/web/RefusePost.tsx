import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { QuestionButton } from '#platform/ui/plain/QuestionButton.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import type { DeskPost } from '../contract.ts';
import { exchangeClient } from './exchangeClient.ts';

const MOST = 500;

/** Refuses a post, or takes an open one down: only with a reason, and only after saying what follows. */
export function RefusePost({ post, onDecided }: { post: DeskPost; onDecided: (answer: unknown) => void }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const sending = useSubmit(exchangeClient.decidePost);
  const which = post.state === 'open' ? 'takeDown' : 'refuse';
  const action = t(`exchange.desk.${which}`);
  const title = t('exchange.desk.actionFor', { action, title: post.title });
  async function refuse() {
    const done = await sending.submit({ post: post.id, verdict: 'refuse', reason });
    if (done) onDecided(done);
    return done;
  }
  return (
    <QuestionButton
      opener={{ label: action, 'aria-label': title }}
      title={title}
      answer={{ label: action, kind: 'danger', disabled: reason.trim() === '' }}
      leave={t('exchange.desk.leave')}
      sending={sending}
      onSend={refuse}
    >
      <p>{t(`exchange.desk.${which}Means`)}</p>
      <TextField
        name={`reason-${post.id}`}
        label={t('exchange.desk.reason')}
        help={t('exchange.desk.reasonHelp')}
        rows={3}
        maxLength={MOST}
        value={reason}
        onChange={setReason}
      />
    </QuestionButton>
  );
}
