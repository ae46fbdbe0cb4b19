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
const MOST_LETTERS = 2000;
const LINES = 5;

interface AnswerDefaultProps {
  view: CaseView;
  answer: 'object' | 'applyRepair';
  onDone: () => Promise<void>;
  onCancel: () => void;
}

/** The firm objects to a record, or says how it put things right. */
export function AnswerDefault({ view, answer, onDone, onCancel }: AnswerDefaultProps) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const { submit, busy, problem } = useSubmit(cases.actOnCase);
  const objects = answer === 'object';
  const field = objects ? 'reason' : 'report';
  async function send() {
    const data = { [field]: words.trim() };
    if (await submit({ caseId: view.id, action: answer, expectedVersion: view.version, data }))
      await onDone();
  }
  return (
    <Form onSend={send}>
      <ProblemNotice problem={problem} />
      <TextField
        name={field}
        label={t(objects ? 'credit.mine.objectLabel' : 'credit.mine.repairLabel')}
        help={t(objects ? 'credit.mine.objectHelp' : 'credit.mine.repairHelp')}
        error={fieldError(problem, field)}
        rows={LINES}
        maxLength={MOST_LETTERS}
        value={words}
        onChange={setWords}
      />
      <div className="ow-row">
        <Button kind="primary" type="submit" busy={busy}>
          {t('credit.mine.send')}
        </Button>
        <Button onClick={onCancel}>{t('credit.mine.cancel')}</Button>
      </div>
    </Form>
  );
}
