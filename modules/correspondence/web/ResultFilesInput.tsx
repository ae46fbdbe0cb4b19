import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import type { ActionInputProps } from '#platform/process/web/desk/caseParts.ts';
import type { FileOfCase } from '../contract.ts';
import { AttachFiles } from './AttachFiles.tsx';
import { talkClient } from './talkClient.ts';

/** Minutes and reports that go with the result. */
export function ResultFilesInput({ view, name, onChange }: ActionInputProps) {
  const { t } = useTranslation();
  const caseId = view.case.id;
  const [files, setFiles] = useState<FileOfCase[]>([]);
  // Several uploads may end at once: each adds to what the others added.
  const latest = useRef(files);
  const { data } = useRead(['correspondence', 'messages', caseId], (signal) =>
    talkClient.listMessages({ caseId }, { signal }),
  );
  if (!data) return null;
  return (
    <AttachFiles
      name={name}
      label={t('correspondence.result.files')}
      limits={data.limits}
      files={files}
      onChange={(change) => {
        latest.current = change(latest.current);
        setFiles(latest.current);
        onChange(latest.current.map(({ id }) => id));
      }}
    />
  );
}
