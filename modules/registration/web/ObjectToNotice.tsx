import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { Dialog } from '#platform/ui/plain/Dialog.tsx';
import { Notice } from '#platform/ui/plain/Notice.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import type { PublicNoticeView } from '../contract.ts';
import { registration } from './registrationClient.ts';

const MOST = 2000;

/** The objection to one notice. Whoever is not signed in is asked to over the page, and what they wrote stays. */
export function ObjectToNotice({ notice }: { notice: PublicNoticeView }) {
  const { t } = useTranslation();
  const { caseId, firm, objected } = notice;
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [sent, setSent] = useState(false);
  const { submit, busy, problem, clear } = useSubmit(registration.objectToNotice);
  async function send() {
    if (!(await submit({ caseId, reason }))) return;
    setSent(true);
    setOpen(false);
  }
  if (sent) return <Notice kind="success" title={t('registration.notices.sent')} />;
  if (objected) return <p>{t('registration.notices.objected')}</p>;
  return (
    <>
      <div className="ow-row">
        <Button
          onClick={() => {
            clear();
            setOpen(true);
          }}
        >
          {t('registration.notices.object')}
        </Button>
      </div>
      <Dialog
        open={open}
        title={t('registration.notices.objectTo', { firm })}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button kind="primary" busy={busy} disabled={reason.trim() === ''} onClick={() => void send()}>
              {t('registration.notices.send')}
            </Button>
            <Button onClick={() => setOpen(false)}>{t('registration.notices.notYet')}</Button>
          </>
        }
      >
        <p>{t('registration.notices.how')}</p>
        <TextField
          name={`reason-${caseId}`}
          label={t('registration.notices.reason')}
          rows={5}
          maxLength={MOST}
          value={reason}
          onChange={setReason}
        />
        <ProblemNotice problem={problem} />
      </Dialog>
    </>
  );
}
