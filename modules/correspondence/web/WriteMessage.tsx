import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import type { UploadLimits } from '#platform/files/pure/fileLimits.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { Form } from '#platform/ui/plain/Form.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import type { FileOfCase } from '../contract.ts';
import { AttachFiles } from './AttachFiles.tsx';
import { talkClient } from './talkClient.ts';

const LINES = 3;
const MOST_LETTERS = 4000;

interface WriteMessageProps {
  caseId: string;
  limits: UploadLimits;
  onSent: () => void;
}

export function WriteMessage({ caseId, limits, onSent }: WriteMessageProps) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const [files, setFiles] = useState<FileOfCase[]>([]);
  const [empty, setEmpty] = useState(false);
  const { submit, busy, problem } = useSubmit(talkClient.sendMessage);
  const send = async () => {
    const missing = words.trim() === '';
    setEmpty(missing);
    if (missing) return;
    if (!(await submit({ caseId, words, files: files.map(({ id }) => id) }))) return;
    setWords('');
    setFiles([]);
    onSent();
  };
  return (
    <Form onSend={send}>
      <TextField
        name="message-words"
        label={t('correspondence.messages.write')}
        help={t('correspondence.messages.help')}
        error={empty ? t('errors.form.required.message') : undefined}
        rows={LINES}
        maxLength={MOST_LETTERS}
        value={words}
        onChange={setWords}
      />
      <AttachFiles
        name="message-files"
        label={t('correspondence.messages.files')}
        limits={limits}
        files={files}
        onChange={setFiles}
      />
      <ProblemNotice problem={problem} />
      <div className="ow-row">
        <Button type="submit" busy={busy}>
          {t('correspondence.messages.send')}
        </Button>
      </div>
    </Form>
  );
}
