import { useTranslation } from 'react-i18next';
import { createClient } from '#platform/api/web/createClient.ts';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import type { contract } from '#platform/process/contract.ts';
import type { CaseView } from '#platform/process/pure/caseView.ts';
import { OneFieldForm } from '#platform/ui/plain/OneFieldForm.tsx';

const cases = createClient<typeof contract>('cases');
const MOST_LETTERS = 5000;
const LINES = 6;

interface ReportRectifiedProps {
  view: CaseView;
  onDone: () => void;
}

/** The firm tells that it has put right what was ordered; the inspector then looks again. */
export function ReportRectified({ view, onDone }: ReportRectifiedProps) {
  const { t } = useTranslation();
  const { submit, busy, problem } = useSubmit(cases.actOnCase);
  async function send(report: string) {
    const data = { report: report.trim() };
    const done = await submit({
      caseId: view.id,
      action: 'reportRectified',
      expectedVersion: view.version,
      data,
    });
    if (done) onDone();
    return done !== undefined;
  }
  return (
    <OneFieldForm
      field={{
        name: 'report',
        label: t('supervision.rectify.label'),
        help: t('supervision.rectify.help'),
        rows: LINES,
        maxLength: MOST_LETTERS,
      }}
      button={{ label: t('supervision.rectify.send'), kind: 'primary' }}
      busy={busy}
      problem={problem}
      onSend={send}
    />
  );
}
