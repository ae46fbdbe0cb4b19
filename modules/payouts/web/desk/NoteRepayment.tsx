import { useTranslation } from 'react-i18next';
import { useRefresh } from '#platform/api/web/useRefresh.ts';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { CasePart } from '#platform/process/web/desk/CasePart.tsx';
import { OneFieldForm } from '#platform/ui/plain/OneFieldForm.tsx';
import { payouts } from '../payoutsClient.ts';

/** The money came back: by which line of the bank's statement. */
export function NoteRepayment({ caseId }: { caseId: string }) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const { submit, busy, problem } = useSubmit(payouts.noteRepayment);
  async function note(serial: string) {
    const done = await submit({ caseId, serial: serial.trim() });
    if (done) await refresh();
    return done !== undefined;
  }
  return (
    <CasePart title={t('payouts.clawback.repaid')}>
      <OneFieldForm
        field={{ name: 'serial', label: t('payouts.clawback.serial'), length: 30, maxLength: 64 }}
        button={{ label: t('payouts.clawback.note'), kind: 'primary' }}
        busy={busy}
        problem={problem}
        onSend={note}
      />
    </CasePart>
  );
}
