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
const MOST_LETTERS = 5000;
const LINES = 6;

interface ReportRectifiedProps {
  view: CaseView;
  onDone: () => void;
}

/** The firm tells that it has put right what was ordered; the inspector then looks again. */
export function ReportRectified({ view, onDone }: ReportRectifiedProps) {
  const { t } = useTranslation();
  const [report, setReport] = useState('');
  const { submit, busy, problem } = useSubmit(cases.actOnCase);
  async function send() {
    const input = {
      caseId: view.id,
      action: 'reportRectified',
      expectedVersion: view.version,
      data: { report: report.trim() },
    };
    if (await submit(input)) onDone();
  }
  return (
    <Form onSend={send}>
      <ProblemNotice problem={problem} />
      <TextField
        name="report"
        label={t('supervision.rectify.label')}
        help={t('supervision.rectify.help')}
        error={fieldError(problem, 'report')}
        rows={LINES}
        maxLength={MOST_LETTERS}
        value={report}
        onChange={setReport}
      />
      <div className="ow-row">
        <Button kind="primary" type="submit" busy={busy}>
          {t('supervision.rectify.send')}
        </Button>
      </div>
    </Form>
  );
}
