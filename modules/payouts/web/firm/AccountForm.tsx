import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { Form } from '#platform/ui/plain/Form.tsx';
import { fieldError, ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import { payouts } from '../payoutsClient.ts';

interface AccountFormProps {
  /** The award that the bank could not pay: it is ordered anew. Absent: the firm's account from now on. */
  caseId?: string;
  onDone: () => Promise<void>;
}

/** Where the money goes: an account in the firm's own name. */
export function AccountForm({ caseId, onDone }: AccountFormProps) {
  const { t } = useTranslation();
  const [account, setAccount] = useState('');
  const [bank, setBank] = useState('');
  const set = useSubmit(payouts.setAccount);
  const give = useSubmit(payouts.giveAccount);
  const problem = set.problem ?? give.problem;
  async function send() {
    const given = { account: account.replaceAll(' ', ''), bank: bank.trim() };
    const done = caseId ? await give.submit({ caseId, ...given }) : await set.submit(given);
    if (!done) return;
    setAccount('');
    await onDone();
  }
  return (
    <Form onSend={send}>
      <ProblemNotice problem={problem} />
      <TextField
        name="account"
        label={t('payouts.account.number')}
        help={t('payouts.account.help')}
        inputMode="numeric"
        length={24}
        maxLength={40}
        error={fieldError(problem, 'account')}
        value={account}
        onChange={setAccount}
      />
      <TextField
        name="bank"
        label={t('payouts.account.bank')}
        length={24}
        maxLength={100}
        error={fieldError(problem, 'bank')}
        value={bank}
        onChange={setBank}
      />
      <div className="ow-row">
        <Button type="submit" kind="primary" busy={set.busy || give.busy}>
          {t(caseId ? 'payouts.account.again' : 'payouts.account.save')}
        </Button>
      </div>
    </Form>
  );
}
