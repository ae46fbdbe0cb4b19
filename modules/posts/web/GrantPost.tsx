import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefresh } from '#platform/api/web/useRefresh.ts';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { useName } from '#platform/i18n/web/useName.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { Form } from '#platform/ui/plain/Form.tsx';
import { Notice } from '#platform/ui/plain/Notice.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Select } from '#platform/ui/plain/Select.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import type { AgencyView } from '../contract.ts';
import { postsClient } from './postsClient.ts';

interface GrantPostProps {
  known: {
    agencies: AgencyView[];
    roles: { id: string; title: { zh: string; en: string }; description: { zh: string; en: string } }[];
    separations: { zh: string; en: string }[];
  };
  today: string;
}

const EMPTY = { name: '', mobile: '', role: '', agency: '', to: '', reason: '' };
const LENGTH = { name: 12, mobile: 11, date: 10 };

/** A post for somebody who is named by name and mobile together; what must not be joined is told beforehand. */
export function GrantPost({ known, today }: GrantPostProps) {
  const { t } = useTranslation();
  const text = useText();
  const name = useName();
  const refresh = useRefresh();
  const [open, setOpen] = useState(false);
  const [filled, setFilled] = useState(EMPTY);
  const [from, setFrom] = useState(today);
  const [done, setDone] = useState<string>();
  const { submit, busy, problem } = useSubmit(postsClient.grantPost);
  const set = (change: Partial<typeof EMPTY>) => setFilled({ ...filled, ...change });
  const role = known.roles.find(({ id }) => id === filled.role);
  const ready = filled.name && filled.mobile && filled.role && filled.agency && filled.reason.trim() && from;
  async function send() {
    const granted = await submit({
      person: { name: filled.name.trim(), mobile: filled.mobile.trim() },
      role: filled.role,
      agency: filled.agency,
      validFrom: from,
      validTo: filled.to || null,
      reason: filled.reason,
    });
    if (!granted) return;
    setDone(t('posts.granted', { name: granted.person.name, role: text(granted.role.title) }));
    setFilled(EMPTY);
    setOpen(false);
    await refresh();
  }
  if (!open) {
    return (
      <>
        {done && <Notice kind="success" title={done} />}
        <div className="ow-row">
          <Button kind="primary" onClick={() => setOpen(true)}>
            {t('posts.grant')}
          </Button>
        </div>
      </>
    );
  }
  return (
    <Form className="ow-stack posts-grant" aria-labelledby="grant" onSend={send}>
      <h2 id="grant">{t('posts.grant')}</h2>
      <div>
        <p>{t('posts.apart')}</p>
        <ul className="ow-list">
          {known.separations.map((why) => (
            <li key={why.zh}>{text(why)}</li>
          ))}
        </ul>
      </div>
      <TextField
        name="name"
        label={t('posts.personName')}
        length={LENGTH.name}
        autoComplete="off"
        value={filled.name}
        onChange={(typed) => set({ name: typed })}
      />
      <TextField
        name="mobile"
        label={t('posts.mobile')}
        help={t('posts.mobileHelp')}
        length={LENGTH.mobile}
        inputMode="tel"
        autoComplete="off"
        value={filled.mobile}
        onChange={(mobile) => set({ mobile })}
      />
      <Select
        name="agency"
        label={t('posts.agency')}
        options={known.agencies.map((one) => ({ value: one.id, label: name(one) }))}
        value={filled.agency}
        onChange={(agency) => set({ agency })}
      />
      <Select
        name="role"
        label={t('posts.role')}
        help={role && text(role.description)}
        options={known.roles.map((one) => ({ value: one.id, label: text(one.title) }))}
        value={filled.role}
        onChange={(chosen) => set({ role: chosen })}
      />
      <TextField
        name="from"
        type="date"
        label={t('posts.firstDay')}
        length={LENGTH.date}
        value={from}
        onChange={setFrom}
      />
      <TextField
        name="to"
        type="date"
        optional
        label={t('posts.lastDay')}
        length={LENGTH.date}
        value={filled.to}
        onChange={(to) => set({ to })}
      />
      <TextField
        name="reason"
        label={t('posts.reason')}
        help={t('posts.reasonHelp')}
        rows={2}
        value={filled.reason}
        onChange={(reason) => set({ reason })}
      />
      <ProblemNotice problem={problem} />
      <div className="ow-row">
        <Button kind="primary" type="submit" busy={busy} disabled={!ready}>
          {t('posts.grant')}
        </Button>
        <Button onClick={() => setOpen(false)}>{t('posts.leave')}</Button>
      </div>
    </Form>
  );
}
