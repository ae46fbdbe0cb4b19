import { useTranslation } from 'react-i18next';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import type { Upload } from './FileField.tsx';
import './controls.css';

interface UploadRowProps {
  upload: Upload;
  onRetry: (id: string) => void;
  onRemove: (id: string) => void;
}

/** One file: its name and size, how far it is, and what can be done about it. */
export function UploadRow({ upload, onRetry, onRemove }: UploadRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { id, name, state, sent = 0 } = upload;
  return (
    <li className={`ow-files__row ow-files__row--${state}`}>
      <span className="ow-files__name">
        {name} <small>{format.bytes(upload.bytes)}</small>
      </span>
      <span className="ow-files__state" role={state === 'failed' ? 'alert' : undefined}>
        {state === 'failed' ? upload.problem : t(`ui.file.${state}`, { share: format.share(sent, 0) })}
      </span>
      <span className="ow-row">
        {state === 'failed' && !upload.final && (
          <button type="button" className="ow-tool" onClick={() => onRetry(id)}>
            {t('ui.file.retry')}
            <span className="ow-hidden">{name}</span>
          </button>
        )}
        <button type="button" className="ow-tool" onClick={() => onRemove(id)}>
          {t('ui.file.remove')}
          <span className="ow-hidden">{name}</span>
        </button>
      </span>
      {state === 'sending' && <progress value={sent} max={1} aria-label={name} />}
    </li>
  );
}
