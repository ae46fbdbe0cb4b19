import { useTranslation } from 'react-i18next';
import { Field, type FieldTexts } from './Field.tsx';
import { describedBy, fieldId } from './fieldId.ts';
import { UploadRow } from './UploadRow.tsx';
import './controls.css';

/** One file on its way. Each goes by itself: one that fails does not hold up the others. */
export interface Upload {
  id: string;
  name: string;
  bytes: number;
  state: 'waiting' | 'sending' | 'done' | 'failed';
  /** Share of one already sent. */
  sent?: number;
  /** Why it failed and what to do; present when `failed`. */
  problem?: string;
  /** Sending the same file again would not help. */
  final?: boolean | undefined;
}

export interface FileFieldProps extends FieldTexts {
  /** As `<input accept>`: `.pdf,image/*`. The server looks at the content again. */
  accept?: string;
  multiple?: boolean;
  uploads: Upload[];
  onAdd: (files: File[]) => void;
  onRetry: (id: string) => void;
  onRemove: (id: string) => void;
}

/** Files, chosen or dropped, each with its progress. */
export function FileField({ accept, multiple, uploads, onAdd, onRetry, onRemove, ...texts }: FileFieldProps) {
  const { t } = useTranslation();
  return (
    <Field {...texts}>
      <div className="ow-files__drop">
        <span aria-hidden="true">{t('ui.file.choose')}</span>
        <input
          id={fieldId(texts.name)}
          type="file"
          accept={accept}
          multiple={multiple}
          aria-invalid={texts.error ? true : undefined}
          aria-describedby={describedBy(texts.name, texts)}
          onChange={(event) => {
            onAdd([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
      </div>
      {uploads.length > 0 && (
        <ul className="ow-files">
          {uploads.map((upload) => (
            <UploadRow key={upload.id} upload={upload} onRetry={onRetry} onRemove={onRemove} />
          ))}
        </ul>
      )}
    </Field>
  );
}
