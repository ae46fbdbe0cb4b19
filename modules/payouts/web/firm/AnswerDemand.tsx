import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createClient } from '#platform/api/web/createClient.ts';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import type { contract } from '#platform/process/contract.ts';
import type { CaseView } from '#platform/process/pure/caseView.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { Form } from '#platform/ui/plain/Form.tsx';
import { fieldError, ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';

const cases = createClient<typeof contract>('cases');

interface AnswerDemandProps {
  view: CaseView;
  onDone: () => Promise<void>;
}

/** Why the firm thinks that it may keep the money; agreeing is a button of its own on the page. */
export function AnswerDemand({ view, onDone }: AnswerDemandProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const { submit, busy, problem } = useSubmit(cases.actOnCase);
  return (
    <Form
      onSend={async () => {
        const data = { reason: reason.trim() };
        const asked = { caseId: view.id, action: 'respond', expectedVersion: view.version, data };
        if (await submit(asked)) await onDone();
      }}
    >
      <h3>{t('payouts.clawback.answer')}</h3>
      <ProblemNotice problem={problem} />
      <TextField
        name="reason"
        label={t('payouts.clawback.why')}
        rows={4}
        maxLength={1000}
        error={fieldError(problem, 'reason')}
        value={reason}
        onChange={setReason}
      />
      <div className="ow-row">
        <Button type="submit" busy={busy}>
          {t('payouts.clawback.respond')}
        </Button>
      </div>
    </Form>
  );
}
