import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { Form } from '#platform/ui/plain/Form.tsx';
import { fieldError, ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import { authorisationsClient } from './authorisationsClient.ts';

const MOST_LETTERS = 1000;
const LINES = 3;

/** Withdraws an authorisation, with the reason; it holds from the same day. */
export function WithdrawAuthorisation({ id, onDone }: { id: string; onDone: () => void }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const { submit, busy, problem } = useSubmit(authorisationsClient.withdrawAuthorisation);
  if (!open) {
    return <Button onClick={() => setOpen(true)}>{t('authorisations.withdraw.open')}</Button>;
  }
  const send = async () => {
    if (await submit({ id, reason: reason.trim() })) onDone();
  };
  return (
    <Form onSend={send}>
      <ProblemNotice problem={problem} />
      <TextField
        name={`reason-${id}`}
        label={t('authorisations.withdraw.reason')}
        rows={LINES}
        maxLength={MOST_LETTERS}
        value={reason}
        onChange={setReason}
        error={fieldError(problem, 'reason')}
      />
      <div className="ow-row">
        <Button kind="danger" type="submit" busy={busy}>
          {t('authorisations.withdraw.submit')}
        </Button>
        <Button kind="quiet" onClick={() => setOpen(false)}>
          {t('authorisations.withdraw.back')}
        </Button>
      </div>
    </Form>
  );
}
