import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { UploadLimits } from '#platform/files/pure/fileLimits.ts';
import { endingsOf } from '#platform/files/pure/mediaTypes.ts';
import { useUploads } from '#platform/files/web/useUploads.ts';
import { rowOf } from '#platform/forms/web/uploadRows.ts';
import { FileField } from '#platform/ui/plain/FileField.tsx';
import type { FileOfCase } from '../contract.ts';

interface AttachFilesProps {
  name: string;
  label: string;
  limits: UploadLimits;
  files: readonly FileOfCase[];
  onChange: (change: (files: FileOfCase[]) => FileOfCase[]) => void;
}

/** Files to go with something that is written: each is sent as soon as it is chosen. */
export function AttachFiles({ name, label, limits, files, onChange }: AttachFilesProps) {
  const { t } = useTranslation();
  const { queue, uploads } = useUploads(limits);
  const change = useRef(onChange);
  change.current = onChange;
  useEffect(() => {
    for (const { key, file } of queue) {
      if (!file) continue;
      change.current((before) => [...before, file]);
      uploads.remove(key);
    }
  }, [queue, uploads]);
  const endings = endingsOf(limits.mediaTypes);
  const words = { retrying: t('forms.files.retrying'), lost: t('forms.files.lost') };
  const stored = files.map((file) => ({
    id: file.id,
    name: file.name,
    bytes: file.size,
    state: 'done' as const,
  }));
  return (
    <FileField
      name={name}
      label={label}
      optional
      multiple
      accept={limits.mediaTypes.join(',') + endings.map((ending) => `,.${ending.toLowerCase()}`).join('')}
      uploads={[...stored, ...queue.filter(({ file }) => !file).map((item) => rowOf(item, words))]}
      onAdd={(chosen) => uploads.add(chosen)}
      onRetry={uploads.retry}
      onRemove={(id) => {
        if (files.some((file) => file.id === id))
          onChange((before) => before.filter((file) => file.id !== id));
        else uploads.remove(id);
      }}
    />
  );
}
