import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefresh } from '#platform/api/web/useRefresh.ts';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { CasePart } from '#platform/process/web/desk/CasePart.tsx';
import { Button } from '#platform/ui/plain/Button.tsx';
import { fieldError, ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import { payouts } from '../payoutsClient.ts';

/** The money came back: by which line of the bank's statement. */
export function NoteRepayment({ caseId }: { caseId: string }) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const [serial, setSerial] = useState('');
  const { submit, busy, problem } = useSubmit(payouts.noteRepayment);
  return (
    <CasePart title={t('payouts.clawback.repaid')}>
      <form
        className="ow-stack"
        noValidate
        onSubmit={async (event) => {
          event.preventDefault();
          if (await submit({ caseId, serial: serial.trim() })) await refresh();
        }}
      >
        <ProblemNotice problem={problem} />
        <TextField
          name="serial"
          label={t('payouts.clawback.serial')}
          length={30}
          maxLength={64}
          error={fieldError(problem, 'serial')}
          value={serial}
          onChange={setSerial}
        />
        <div className="ow-row">
          <Button type="submit" kind="primary" busy={busy}>
            {t('payouts.clawback.note')}
          </Button>
        </div>
      </form>
    </CasePart>
  );
}
