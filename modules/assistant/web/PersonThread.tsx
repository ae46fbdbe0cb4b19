import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLoad } from '#platform/api/web/useLoad.ts';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { OneFieldForm } from '#platform/ui/plain/OneFieldForm.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import type { ConversationView } from '../contract.ts';
import { assistant } from './assistantClient.ts';
import type { Held } from './heldConversation.ts';
import { Thread } from './Thread.tsx';

const EVERY_MS = 5_000;

/** The thread with a person: their answer appears here by itself, and one can go on. */
export function PersonThread({ held }: { held: Held }) {
  const { t } = useTranslation();
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
  async function send(words: string) {
    const view = words.trim() === '' ? undefined : await submit({ ...held, words });
    if (view) setShown(view);
    return view !== undefined;
  }
  return (
    <section className="ow-stack" aria-labelledby="thread">
      <h2 id="thread">{t('assistant.thread')}</h2>
      <p role="status">
        {shown && shown.state !== 'waiting' ? t(`assistant.${shown.state}`) : t('assistant.handed')}
      </p>
      <ProblemNotice problem={shown ? undefined : problem} />
      {shown && <Thread messages={shown.messages} />}
      {shown && shown.state !== 'closed' && (
        <OneFieldForm
          field={{ name: 'more', label: t('assistant.say'), rows: 3, maxLength: 2000 }}
          button={{ label: t('assistant.send'), kind: 'primary' }}
          busy={busy}
          problem={refused}
          onSend={send}
        />
      )}
    </section>
  );
}
