import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import type { UploadLimits } from '#platform/files/pure/fileLimits.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { Form } from '#platform/ui/plain/Form.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { RadioGroup } from '#platform/ui/plain/RadioGroup.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import type { FileOfCase } from '../contract.ts';
import { needsWords, VERDICTS, type Verdict } from '../domain/verdict.ts';
import { AttachFiles } from './AttachFiles.tsx';
import { talkClient } from './talkClient.ts';

const LINES = 5;

interface AnswerFormProps {
  caseId: string;
  version: number;
  limits: UploadLimits;
  onAnswered: () => void;
}

/** The answer of the agency that was asked. */
export function AnswerForm({ caseId, version, limits, onAnswered }: AnswerFormProps) {
  const { t } = useTranslation();
  const [verdict, setVerdict] = useState<Verdict>();
  const [words, setWords] = useState('');
  const [files, setFiles] = useState<FileOfCase[]>([]);
  const [checked, setChecked] = useState(false);
  const { submit, busy, problem } = useSubmit(talkClient.answerOpinion);
  const required = t('errors.form.required.message');
  const lacksWords = verdict !== undefined && needsWords(verdict) && words.trim() === '';
  const send = async () => {
    setChecked(true);
    if (!verdict || lacksWords) return;
    const input = { caseId, expectedVersion: version, verdict, words, files: files.map(({ id }) => id) };
    if (await submit(input)) onAnswered();
  };
  return (
    <Form onSend={send}>
      <RadioGroup
        name="answer-verdict"
        label={t('correspondence.answer.verdict')}
        value={verdict ?? ''}
        onChange={(value) => setVerdict(VERDICTS.find((one) => one === value))}
        error={checked && !verdict ? required : undefined}
        options={VERDICTS.map((value) => ({ value, label: t(`correspondence.verdict.${value}`) }))}
      />
      <TextField
        name="answer-words"
        label={t('correspondence.answer.words')}
        help={t('correspondence.answer.wordsHelp')}
        optional={verdict === undefined || !needsWords(verdict)}
        error={checked && lacksWords ? required : undefined}
        rows={LINES}
        value={words}
        onChange={setWords}
      />
      <AttachFiles
        name="answer-files"
        label={t('correspondence.messages.files')}
        limits={limits}
        files={files}
        onChange={setFiles}
      />
      <ProblemNotice problem={problem} />
      <div className="ow-row">
        <Button kind="primary" type="submit" busy={busy}>
          {t('correspondence.answer.send')}
        </Button>
      </div>
    </Form>
  );
}
