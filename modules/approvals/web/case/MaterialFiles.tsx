import { useTranslation } from 'react-i18next';
import type { Matter } from '#modules/catalogue/contract.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { DescriptionList } from '#platform/ui/plain/DescriptionList.tsx';
import type { FileView } from '../../contract.ts';

interface MaterialFilesProps {
  materials: Matter['materials'];
  files: Record<string, FileView[]>;
}

/** What was handed in, material by material; what nobody had to upload says where it came from. */
export function MaterialFiles({ materials, files }: MaterialFilesProps) {
  const { t } = useTranslation();
  const text = useText();
  const items = materials.map(({ id, title, by }) => ({
    term: text(title),
    value: by === 'upload' ? <Files files={files[id] ?? []} /> : t(`approvals.material.by.${by}`),
  }));
  return <DescriptionList items={items} />;
}

function Files({ files }: { files: FileView[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (files.length === 0) return t('approvals.material.none');
  return (
    <ul className="approvals-files">
      {files.map(({ id, name, size }) => (
        <li key={id}>
          <a href={`/api/files/${id}`} download={name}>
            {name}
          </a>{' '}
          <small>{format.bytes(size)}</small>
        </li>
      ))}
    </ul>
  );
}
