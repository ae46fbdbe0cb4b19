import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { narrowLimits, type UploadLimits } from '#platform/files/pure/fileLimits.ts';
import { endingsOf } from '#platform/files/pure/mediaTypes.ts';
import type { Uploads } from '#platform/files/web/uploads.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { FileField } from '#platform/ui/plain/FileField.tsx';
import { useListened } from '#platform/ui/plain/useListened.ts';
import type { MaterialAsked, StoredFile } from './FileUploads.tsx';
import { MaterialColour } from './MaterialColour.tsx';
import { rowOf } from './uploadRows.ts';

interface MaterialUploadProps {
  material: MaterialAsked;
  files: readonly StoredFile[];
  limits: UploadLimits;
  /** Its queue; what is stored comes back as one of `files`. */
  uploads: Uploads;
  problem: string | undefined;
  onAdd: (file: StoredFile) => void;
  onRemove: (fileId: string) => void;
}

/** The files of one material. Each is sent by itself as soon as it is chosen; one that fails holds up no other. */
export function MaterialUpload(props: MaterialUploadProps) {
  const { material, files, limits, uploads, problem, onAdd, onRemove } = props;
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const own = narrowLimits(limits, material.limits ?? {});
  const queue = useListened(uploads.subscribe, uploads.queue);
  const [removed, setRemoved] = useState<StoredFile>();
  const endings = endingsOf(own.mediaTypes);
  const hint = material.hint
    ? text(material.hint)
    : t('forms.files.limits', {
        endings: endings.join(t('forms.files.comma')),
        size: format.bytes(own.maxBytes),
      });
  const stored = files.map((file) => ({
    id: file.id,
    name: file.name,
    bytes: file.size,
    state: 'done' as const,
  }));
  const words = { retrying: t('forms.files.retrying'), lost: t('forms.files.lost') };
  const under = queue.filter(({ file }) => !file).map((item) => rowOf(item, words));
  const isStored = (id: string) => files.some((file) => file.id === id);

  function remove(id: string): void {
    const file = files.find((candidate) => candidate.id === id);
    if (!file) uploads.remove(id);
    else {
      setRemoved(file);
      onRemove(id);
    }
  }
  return (
    <div>
      <FileField
        name={`materials.${material.id}`}
        label={text(material.title)}
        help={
          <>
            <MaterialColour colour={material.colour} /> {hint}
          </>
        }
        error={problem}
        accept={own.mediaTypes.join(',') + endings.map((ending) => `,.${ending.toLowerCase()}`).join('')}
        multiple
        uploads={[...stored, ...under]}
        onAdd={(chosen) => {
          setRemoved(undefined);
          uploads.add(chosen);
        }}
        onRetry={uploads.retry}
        onRemove={remove}
      />
      {removed && !isStored(removed.id) && (
        <p className="form-note" role="status">
          {t('forms.files.removed', { name: removed.name })}{' '}
          <button
            type="button"
            className="form-link"
            onClick={() => {
              onAdd(removed);
              setRemoved(undefined);
            }}
          >
            {t('forms.files.undo')}
          </button>
        </p>
      )}
    </div>
  );
}
