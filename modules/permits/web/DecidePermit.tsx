import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefresh } from '#platform/api/web/useRefresh.ts';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { Dialog } from '#platform/ui/plain/Dialog.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import type { KeptPermit } from '../contract.ts';
import { permits } from './permitsClient.ts';

const MOST = 500;

/** Puts a permit on the list or takes it off, from today, with the decision that it rests on. */
export function DecidePermit({ permit }: { permit: KeptPermit }) {
  const { t } = useTranslation();
  const text = useText();
  const refresh = useRefresh();
  const { matter, name, listed } = permit;
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const { submit, busy, problem, clear } = useSubmit(listed ? permits.takePermitOff : permits.listPermit);
  const action = t(listed ? 'permits.keep.takeOff' : 'permits.keep.putOn');
  async function send() {
    if (!(await submit({ matter, reason }))) return;
    setOpen(false);
    setReason('');
    await refresh();
  }
  return (
    <>
      <Button
        aria-label={t('permits.keep.actionFor', { action, name: text(name) })}
        onClick={() => {
          clear();
          setOpen(true);
        }}
      >
        {action}
      </Button>
      <Dialog
        open={open}
        title={t('permits.keep.actionFor', { action, name: text(name) })}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button
              kind={listed ? 'danger' : 'primary'}
              busy={busy}
              disabled={reason.trim() === ''}
              onClick={() => void send()}
            >
              {action}
            </Button>
            <Button onClick={() => setOpen(false)}>{t('permits.keep.leave')}</Button>
          </>
        }
      >
        <p>{t(listed ? 'permits.keep.offMeans' : 'permits.keep.onMeans')}</p>
        <TextField
          name={`reason-${matter}`}
          label={t('permits.keep.reason')}
          help={t('permits.keep.reasonHelp')}
          rows={3}
          maxLength={MOST}
          value={reason}
          onChange={setReason}
        />
        <ProblemNotice problem={problem} />
      </Dialog>
    </>
  );
}
