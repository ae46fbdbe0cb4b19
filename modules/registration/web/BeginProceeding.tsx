import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { useRefresh } from '#platform/api/web/useRefresh.ts';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { Notice } from '#platform/ui/plain/Notice.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Select } from '#platform/ui/plain/Select.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import { registration } from './registrationClient.ts';

/** What the post may begin of its own accord; an unlawful one is refused with its reason. */
export function BeginProceeding() {
  const { t } = useTranslation();
  const text = useText();
  const refresh = useRefresh();
  const [filled, setFilled] = useState({ proceeding: '', uscc: '', reason: '' });
  const [begun, setBegun] = useState<string>();
  const { data } = useRead(['registration', 'proceedings'], (signal) =>
    registration.listProceedings(undefined, { signal }),
  );
  const { submit, busy, problem } = useSubmit(registration.beginProceeding);
  const set = (change: Partial<typeof filled>) => setFilled({ ...filled, ...change });
  async function send() {
    const started = await submit(filled);
    if (!started) return;
    setBegun(started.number);
    setFilled({ proceeding: '', uscc: '', reason: '' });
    await refresh();
  }
  if (data?.proceedings.length === 0) return <p>{t('registration.desk.noProceedings')}</p>;
  return (
    <section className="ow-stack" aria-labelledby="begin">
      <h2 id="begin">{t('registration.desk.begin')}</h2>
      {begun && <Notice kind="success" title={t('registration.desk.begun', { number: begun })} />}
      <ProblemNotice problem={problem} />
      <Select
        name="proceeding"
        label={t('registration.desk.which')}
        options={(data?.proceedings ?? []).map(({ proceeding, title }) => ({
          value: proceeding,
          label: text(title),
        }))}
        value={filled.proceeding}
        onChange={(proceeding) => set({ proceeding })}
      />
      <TextField
        name="uscc"
        label={t('registration.desk.code')}
        length={18}
        value={filled.uscc}
        onChange={(uscc) => set({ uscc })}
      />
      <TextField
        name="reason"
        label={t('registration.desk.reason')}
        rows={3}
        value={filled.reason}
        onChange={(reason) => set({ reason })}
      />
      <div className="ow-row">
        <Button
          kind="primary"
          busy={busy}
          disabled={filled.proceeding === '' || filled.uscc === '' || filled.reason === ''}
          onClick={() => void send()}
        >
          {t('registration.desk.go')}
        </Button>
      </div>
    </section>
  );
}
