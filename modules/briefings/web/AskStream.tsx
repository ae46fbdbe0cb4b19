import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { Notice } from '#platform/ui/plain/Notice.tsx';
import { OneFieldForm } from '#platform/ui/plain/OneFieldForm.tsx';
import { briefings } from './briefingsClient.ts';

/** A question for a livestream, before or while it runs (POL-08.r2). */
export function AskStream({ id, phase }: { id: string; phase: 'before' | 'during' }) {
  const { t } = useTranslation();
  const [sent, setSent] = useState(false);
  const { submit, busy, problem } = useSubmit(briefings.askStream);
  async function send(words: string) {
    if (words.trim() === '' || !(await submit({ id, words }))) return false;
    setSent(true);
    return true;
  }
  return (
    <section className="ow-stack" aria-labelledby="ask">
      <h2 id="ask">{t('briefings.ask')}</h2>
      <p>{t(phase === 'before' ? 'briefings.askBefore' : 'briefings.askDuring')}</p>
      <OneFieldForm
        field={{
          name: 'question',
          label: t('briefings.question'),
          help: t('briefings.askHelp'),
          rows: 3,
          maxLength: 500,
        }}
        button={{ label: t('briefings.send'), kind: 'primary' }}
        busy={busy}
        problem={problem}
        onSend={send}
      >
        {sent && <Notice kind="success" title={t('briefings.sent')} />}
      </OneFieldForm>
    </section>
  );
}
