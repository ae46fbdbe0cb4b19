import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { Notice } from '#platform/ui/plain/Notice.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import { briefings } from './briefingsClient.ts';

/** A question for a livestream, before or while it runs (POL-08.r2). */
export function AskStream({ id, phase }: { id: string; phase: 'before' | 'during' }) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const [sent, setSent] = useState(false);
  const { submit, busy, problem } = useSubmit(briefings.askStream);
  async function send() {
    if (words.trim() === '' || !(await submit({ id, words }))) return;
    setWords('');
    setSent(true);
  }
  return (
    <section className="ow-stack" aria-labelledby="ask">
      <h2 id="ask">{t('briefings.ask')}</h2>
      <p>{t(phase === 'before' ? 'briefings.askBefore' : 'briefings.askDuring')}</p>
      <form
        className="ow-stack"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <ProblemNotice problem={problem} />
        {sent && <Notice kind="success" title={t('briefings.sent')} />}
        <TextField
          name="question"
          label={t('briefings.ask')}
          help={t('briefings.askHelp')}
          rows={3}
          maxLength={500}
          value={words}
          onChange={setWords}
        />
        <div className="ow-row">
          <Button type="submit" kind="primary" busy={busy}>
            {t('briefings.send')}
          </Button>
        </div>
      </form>
    </section>
  );
}
