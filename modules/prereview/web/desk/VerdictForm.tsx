import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefresh } from '#platform/api/web/useRefresh.ts';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { focusField } from '#platform/forms/web/focusField.ts';
import { ProblemAlert } from '#platform/ui/desk/ProblemAlert.tsx';
import { Button } from '#platform/ui/plain/Button.tsx';
import { Form } from '#platform/ui/plain/Form.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import type { FindingView, Verdict } from '../../contract.ts';
import { prereviewClient } from '../prereviewClient.ts';

interface VerdictFormProps {
  finding: FindingView;
  verdict: Verdict;
  onDone: () => void;
}

const MOST_LETTERS = 500;

/** Why a finding is confirmed or dismissed. */
export function VerdictForm({ finding, verdict, onDone }: VerdictFormProps) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const { submit, busy, problem } = useSubmit(prereviewClient.judgeFinding);
  const [word, setWord] = useState(finding.judged?.word ?? '');
  const [asked, setAsked] = useState(false);
  const name = `word.${finding.id}`;
  async function send(): Promise<void> {
    setAsked(true);
    if (word.trim() === '') return focusField(name);
    const after = await submit({ findingId: finding.id, verdict, word });
    if (!after) return;
    await refresh();
    onDone();
  }
  const confirms = verdict === 'confirmed';
  return (
    <Form className="prereview-verdict" onSend={send}>
      <TextField
        name={name}
        label={`${t(confirms ? 'prereview.judge.confirm' : 'prereview.judge.dismiss')} · ${t('prereview.judge.word')}`}
        help={t('prereview.judge.wordHint')}
        error={asked && word.trim() === '' ? t('prereview.judge.wordNeeded') : undefined}
        rows={2}
        maxLength={MOST_LETTERS}
        value={word}
        onChange={setWord}
      />
      <ProblemAlert problem={problem} />
      <div className="ow-row">
        <Button type="submit" kind="primary" busy={busy}>
          {t('prereview.judge.save')}
        </Button>
        <Button kind="quiet" onClick={onDone}>
          {t('prereview.judge.cancel')}
        </Button>
      </div>
    </Form>
  );
}
