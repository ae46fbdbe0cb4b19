import { useTranslation } from 'react-i18next';
import { createClient } from '#platform/api/web/createClient.ts';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import type { contract } from '#platform/process/contract.ts';
import type { CaseView } from '#platform/process/pure/caseView.ts';
import { OneFieldForm } from '#platform/ui/plain/OneFieldForm.tsx';

const cases = createClient<typeof contract>('cases');

interface AnswerDemandProps {
  view: CaseView;
  onDone: () => Promise<void>;
}

/** Why the firm thinks that it may keep the money; agreeing is a button of its own on the page. */
export function AnswerDemand({ view, onDone }: AnswerDemandProps) {
  const { t } = useTranslation();
  const { submit, busy, problem } = useSubmit(cases.actOnCase);
  async function respond(reason: string) {
    const data = { reason: reason.trim() };
    const asked = { caseId: view.id, action: 'respond', expectedVersion: view.version, data };
    const done = await submit(asked);
    if (done) await onDone();
    return done !== undefined;
  }
  return (
    <OneFieldForm
      field={{ name: 'reason', label: t('payouts.clawback.why'), rows: 4, maxLength: 1000 }}
      button={{ label: t('payouts.clawback.respond'), kind: 'secondary' }}
      busy={busy}
      problem={problem}
      onSend={respond}
    >
      <h3>{t('payouts.clawback.answer')}</h3>
    </OneFieldForm>
  );
}
