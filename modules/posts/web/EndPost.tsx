import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefresh } from '#platform/api/web/useRefresh.ts';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { QuestionButton } from '#platform/ui/plain/QuestionButton.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import type { PostView } from '../contract.ts';
import { postsClient } from './postsClient.ts';

const DATE_LENGTH = 10;

/** Sets the last day of a post; from the next day on nothing can be done from it. */
export function EndPost({ post, today }: { post: PostView; today: string }) {
  const { t } = useTranslation();
  const text = useText();
  const refresh = useRefresh();
  const [lastDay, setLastDay] = useState(today);
  const [reason, setReason] = useState('');
  const sending = useSubmit(postsClient.endPost);
  const title = t('posts.endOf', { name: post.person.name, role: text(post.role.title) });
  return (
    <QuestionButton
      opener={{ label: t('posts.end'), 'aria-label': title }}
      title={title}
      answer={{ label: t('posts.end'), kind: 'danger', disabled: reason.trim() === '' || lastDay === '' }}
      leave={t('posts.leave')}
      sending={sending}
      onSend={() => sending.submit({ id: post.id, lastDay, reason })}
      onDone={refresh}
    >
      <p>{t('posts.endMeans')}</p>
      <TextField
        name={`last-${post.id}`}
        type="date"
        label={t('posts.lastDay')}
        help={t('posts.lastDayHelp')}
        length={DATE_LENGTH}
        value={lastDay}
        onChange={setLastDay}
      />
      <TextField
        name={`why-${post.id}`}
        label={t('posts.reason')}
        rows={2}
        value={reason}
        onChange={setReason}
      />
    </QuestionButton>
  );
}
