import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { UploadLimits } from '#platform/files/pure/fileLimits.ts';
import type { FileRecord } from '#platform/files/pure/fileRecord.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { MaterialColour } from './MaterialColour.tsx';
import { MaterialUpload } from './MaterialUpload.tsx';
import type { MaterialUploads } from './materialUploads.ts';
import { useMaterialUploads } from './useMaterialUploads.ts';
import './forms.css';

/** A material as a matter's definition has it. */
export interface MaterialAsked {
  id: string;
  title: Text;
  hint?: Text;
  /** Whether it must be there: needed, not needed, may follow later, or taken from another office. */
  colour: 'required' | 'unnecessary' | 'deferrable' | 'shared';
  /** How it comes: uploaded here, made from the answers, signed, or fetched by the state itself. */
  by: 'upload' | 'form' | 'commitment' | 'fetch';
  /** Narrower than the platform's own limits. */
  limits?: Partial<UploadLimits>;
}

export type StoredFile = Pick<FileRecord, 'id' | 'name' | 'size' | 'mediaType'>;

interface FileUploadsProps {
  materials: readonly MaterialAsked[];
  /** By material, what is with the server. */
  files: Readonly<Record<string, readonly StoredFile[]>>;
  /** What the platform takes; tells a wrong file before it is sent. */
  limits: UploadLimits;
  /** By material, why it cannot stay as it is. */
  problems?: Readonly<Record<string, string>>;
  onAdd: (materialId: string, file: StoredFile) => void;
  onRemove: (materialId: string, fileId: string) => void;
  /** What is being sent, where it has to outlive this list; else it ends with the list. */
  sending?: MaterialUploads;
  /** What is to be said below the files of a material. */
  beside?: (materialId: string) => ReactNode;
}

const WAYS = { form: 'byForm', commitment: 'byCommitment', fetch: 'byFetch' } as const;

/** All materials of a matter: those to upload with their files, and those that need nothing, said so. */
export function FileUploads(props: FileUploadsProps) {
  const { materials, files, limits, problems = {}, onAdd, onRemove, beside } = props;
  const { t } = useTranslation();
  const text = useText();
  const own = useMaterialUploads(limits, onAdd);
  const sending = props.sending ?? own.sending;
  return (
    <div className="ow-stack">
      {materials.map((material) =>
        material.by === 'upload' ? (
          <Fragment key={material.id}>
            <MaterialUpload
              material={material}
              files={files[material.id] ?? []}
              limits={limits}
              uploads={sending.of(material)}
              problem={problems[material.id]}
              onAdd={(file) => onAdd(material.id, file)}
              onRemove={(fileId) => onRemove(material.id, fileId)}
            />
            {beside?.(material.id)}
          </Fragment>
        ) : (
          <div key={material.id} className="ow-field">
            <p className="ow-field__label">{text(material.title)}</p>
            <p className="ow-field__help">
              <MaterialColour colour={material.colour} /> {t(`forms.files.${WAYS[material.by]}`)}
            </p>
          </div>
        ),
      )}
    </div>
  );
}
