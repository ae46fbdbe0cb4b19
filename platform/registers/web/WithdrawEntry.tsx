import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefresh } from '#platform/api/web/useRefresh.ts';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { Dialog } from '#platform/ui/plain/Dialog.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import { registersClient } from './registersClient.ts';

interface WithdrawEntryProps {
  register: string;
  entry: string;
  today: string;
}

const DATE_LENGTH = 10;
const MOST = 500;

/** Takes an entry off the list from a day on; what it was stays readable for the days before. */
export function WithdrawEntry({ register, entry, today }: WithdrawEntryProps) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const [open, setOpen] = useState(false);
  const [from, setFrom] = useState(today);
  const [reason, setReason] = useState('');
  const { submit, busy, problem } = useSubmit(registersClient.withdrawEntry);
  async function send() {
    if (!(await submit({ name: register, key: entry, reason, ...(from && { from }) }))) return;
    setOpen(false);
    await refresh();
  }
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('registers.withdraw.open')}</Button>
      <Dialog
        open={open}
        title={t('registers.withdraw.title', { entry })}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button kind="danger" busy={busy} disabled={reason.trim() === ''} onClick={() => void send()}>
              {t('registers.withdraw.open')}
            </Button>
            <Button onClick={() => setOpen(false)}>{t('registers.entry.leave')}</Button>
          </>
        }
      >
        <p>{t('registers.withdraw.lead')}</p>
        <TextField
          name="from"
          type="date"
          label={t('registers.withdraw.from')}
          length={DATE_LENGTH}
          value={from}
          onChange={setFrom}
        />
        <TextField
          name="reason"
          label={t('registers.withdraw.reason')}
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
