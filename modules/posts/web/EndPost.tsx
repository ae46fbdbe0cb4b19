import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefresh } from '#platform/api/web/useRefresh.ts';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { Dialog } from '#platform/ui/plain/Dialog.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import type { PostView } from '../contract.ts';
import { postsClient } from './postsClient.ts';

const DATE_LENGTH = 10;

/** Sets the last day of a post; from the next day on nothing can be done from it. */
export function EndPost({ post, today }: { post: PostView; today: string }) {
  const { t } = useTranslation();
  const text = useText();
  const refresh = useRefresh();
  const [open, setOpen] = useState(false);
  const [lastDay, setLastDay] = useState(today);
  const [reason, setReason] = useState('');
  const { submit, busy, problem, clear } = useSubmit(postsClient.endPost);
  const title = t('posts.endOf', { name: post.person.name, role: text(post.role.title) });
  async function send() {
    if (!(await submit({ id: post.id, lastDay, reason }))) return;
    setOpen(false);
    await refresh();
  }
  return (
    <>
      <Button
        aria-label={title}
        onClick={() => {
          clear();
          setOpen(true);
        }}
      >
        {t('posts.end')}
      </Button>
      <Dialog
        open={open}
        title={title}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button
              kind="danger"
              busy={busy}
              disabled={reason.trim() === '' || lastDay === ''}
              onClick={() => void send()}
            >
              {t('posts.end')}
            </Button>
            <Button onClick={() => setOpen(false)}>{t('posts.leave')}</Button>
          </>
        }
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
        <ProblemNotice problem={problem} />
      </Dialog>
    </>
  );
}
