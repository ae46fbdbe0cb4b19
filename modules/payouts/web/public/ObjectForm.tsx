import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { Button, ButtonLink } from '#platform/ui/plain/Button.tsx';
import { Form } from '#platform/ui/plain/Form.tsx';
import { Notice } from '#platform/ui/plain/Notice.tsx';
import { fieldError, ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import type { PublicAward } from '../../contract.ts';
import { payouts } from '../payoutsClient.ts';

/** An objection to one award; whoever objects gives their name, so they sign in first. */
export function ObjectForm({ award }: { award: PublicAward }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [received, setReceived] = useState(false);
  const [reason, setReason] = useState('');
  const { submit, busy, problem } = useSubmit(payouts.objectToAward);
  const name = `reason-${award.id}`;
  if (received) return <Notice kind="success" title={t('payouts.notices.received')} />;
  if (!open) {
    return (
      <Button onClick={() => setOpen(true)} aria-label={t('payouts.notices.objectTo', { firm: award.firm })}>
        {t('payouts.notices.object')}
      </Button>
    );
  }
  return (
    <Form
      onSend={async () => {
        if (await submit({ caseId: award.id, reason: reason.trim() })) setReceived(true);
      }}
    >
      <ProblemNotice
        problem={problem}
        action={
          problem?.code === 'access.signInNeeded' && (
            <ButtonLink href={`/auth/sign-in?return=${encodeURIComponent('/benefits/notices')}`}>
              {t('payouts.notices.signIn')}
            </ButtonLink>
          )
        }
      />
      <TextField
        name={name}
        label={t('payouts.notices.reason')}
        help={t('payouts.notices.help')}
        rows={3}
        maxLength={1000}
        error={fieldError(problem, 'reason')}
        value={reason}
        onChange={setReason}
      />
      <div className="ow-row">
        <Button type="submit" kind="primary" busy={busy}>
          {t('payouts.notices.send')}
        </Button>
        <Button onClick={() => setOpen(false)}>{t('payouts.notices.cancel')}</Button>
      </div>
    </Form>
  );
}
