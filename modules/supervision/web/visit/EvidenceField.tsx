import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { endingsOf } from '#platform/files/pure/mediaTypes.ts';
import { useUploads } from '#platform/files/web/useUploads.ts';
import { rowOf } from '#platform/forms/web/uploadRows.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { FileField } from '#platform/ui/plain/FileField.tsx';
import { fieldError } from '#platform/ui/plain/ProblemNotice.tsx';
import type { VisitFieldProps } from './fieldProps.ts';

/** Photos and other evidence. Each is sent by itself as soon as it is taken, so a long list never waits for the end. */
export function EvidenceField({ check, draft, onChange, problem }: VisitFieldProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { queue, uploads } = useUploads(check.limits);
  const add = useRef(onChange);
  add.current = onChange;
  useEffect(() => {
    for (const { key, file } of queue) {
      if (!file) continue;
      const { id, name, size, mediaType } = file;
      add.current((before) => ({ ...before, evidence: [...before.evidence, { id, name, size, mediaType }] }));
      uploads.remove(key);
    }
  }, [queue, uploads]);
  const words = { retrying: t('forms.files.retrying'), lost: t('forms.files.lost') };
  const stored = draft.evidence.map(({ id, name, size }) => ({
    id,
    name,
    bytes: size,
    state: 'done' as const,
  }));
  const remove = (id: string) => {
    if (!draft.evidence.some((file) => file.id === id)) return uploads.remove(id);
    onChange((before) => ({ ...before, evidence: before.evidence.filter((file) => file.id !== id) }));
  };
  return (
    <FileField
      name="evidence"
      label={t('supervision.visit.evidence')}
      help={t('supervision.onSite.evidenceHelp', {
        endings: endingsOf(check.limits.mediaTypes).join(t('forms.files.comma')),
        size: format.bytes(check.limits.maxBytes),
      })}
      error={fieldError(problem, 'evidence')}
      optional={draft.outcome !== 'reportFraud'}
      accept={check.limits.mediaTypes.join(',')}
      multiple
      uploads={[...stored, ...queue.filter(({ file }) => !file).map((item) => rowOf(item, words))]}
      onAdd={(files) => void uploads.add(files)}
      onRetry={uploads.retry}
      onRemove={remove}
    />
  );
}
