import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import { assistant } from './assistantClient.ts';
import { Thread } from './Thread.tsx';

/** One conversation at the desk: read it, answer in it, end it. */
export function InboxThread({ id, onBack }: { id: string; onBack: () => void }) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const { data, problem, loading, reload } = useRead(['assistant', 'thread', id], (signal) =>
    assistant.readConversation({ id }, { signal }),
  );
  const { submit, busy, problem: refused } = useSubmit(assistant.answerConversation);
  useEffect(() => {
    const timer = setInterval(reload, 5_000);
    return () => clearInterval(timer);
  }, [reload]);
  const answer = async (close: boolean) => {
    if (words.trim() === '') return;
    const view = await submit({ id, words, close });
    if (!view) return;
    setWords('');
    if (close) onBack();
    else reload();
  };
  return (
    <Page title={t('assistant.inbox.title')} width="text">
      <div className="ow-row">
        <Button kind="quiet" onClick={onBack}>
          {t('assistant.inbox.back')}
        </Button>
      </div>
      <ProblemNotice problem={problem} />
      {loading && <Skeleton lines={4} />}
      {data && <Thread messages={data.messages} />}
      <ProblemNotice problem={refused} />
      <TextField
        name="answer"
        label={t('assistant.inbox.answer')}
        rows={4}
        maxLength={2000}
        value={words}
        onChange={setWords}
      />
      <div className="ow-row">
        <Button kind="primary" busy={busy} onClick={() => void answer(false)}>
          {t('assistant.inbox.send')}
        </Button>
        <Button busy={busy} onClick={() => void answer(true)}>
          {t('assistant.inbox.close')}
        </Button>
      </div>
    </Page>
  );
}
