import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLoad } from '#platform/api/web/useLoad.ts';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import type { ConversationView } from '../contract.ts';
import { assistant } from './assistantClient.ts';
import type { Held } from './heldConversation.ts';
import { Thread } from './Thread.tsx';

const EVERY_MS = 5_000;

/** The thread with a person: their answer appears here by itself, and one can go on. */
export function PersonThread({ held }: { held: Held }) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const [shown, setShown] = useState<ConversationView>();
  const { data, problem, reload } = useLoad((signal) => assistant.getConversation(held, { signal }), held.id);
  const { submit, busy, problem: refused } = useSubmit(assistant.sayMore);
  useEffect(() => {
    if (data) setShown(data);
  }, [data]);
  useEffect(() => {
    const timer = setInterval(reload, EVERY_MS);
    return () => clearInterval(timer);
  }, [reload]);
  const send = async () => {
    if (words.trim() === '') return;
    const view = await submit({ ...held, words });
    if (!view) return;
    setShown(view);
    setWords('');
  };
  return (
    <section className="ow-stack" aria-labelledby="thread">
      <h2 id="thread">{t('assistant.thread')}</h2>
      <p role="status">
        {shown && shown.state !== 'waiting' ? t(`assistant.${shown.state}`) : t('assistant.handed')}
      </p>
      <ProblemNotice problem={shown ? undefined : problem} />
      {shown && <Thread messages={shown.messages} />}
      {shown && shown.state !== 'closed' && (
        <form
          className="ow-stack"
          onSubmit={(event) => {
            event.preventDefault();
            void send();
          }}
        >
          <ProblemNotice problem={refused} />
          <TextField
            name="more"
            label={t('assistant.say')}
            rows={3}
            maxLength={2000}
            value={words}
            onChange={setWords}
          />
          <div className="ow-row">
            <Button type="submit" kind="primary" busy={busy}>
              {t('assistant.send')}
            </Button>
          </div>
        </form>
      )}
    </section>
  );
}
