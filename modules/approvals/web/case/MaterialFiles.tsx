import { useTranslation } from 'react-i18next';
import type { Matter } from '#modules/catalogue/contract.ts';
import { FileLink } from '#platform/files/web/FileLink.tsx';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { DescriptionList } from '#platform/ui/plain/DescriptionList.tsx';
import type { FileView } from '../../contract.ts';

interface MaterialFilesProps {
  materials: Matter['materials'];
  files: Record<string, FileView[]>;
  /** Materials with a file that is on its way. */
  underWay?: ReadonlySet<string>;
}

/** What was handed in, material by material; what nobody had to upload says where it came from. */
export function MaterialFiles({ materials, files, underWay }: MaterialFilesProps) {
  const { t } = useTranslation();
  const text = useText();
  const items = materials.map(({ id, title, by }) => ({
    term: text(title),
    value:
      by === 'upload' ? (
        <Files files={files[id] ?? []} underWay={underWay?.has(id) ?? false} />
      ) : (
        t(`approvals.material.by.${by}`)
      ),
  }));
  return <DescriptionList items={items} />;
}

function Files({ files, underWay }: { files: FileView[]; underWay: boolean }) {
  const { t } = useTranslation();
  if (files.length === 0) return t(underWay ? 'approvals.material.underWay' : 'approvals.material.none');
  return (
    <ul className="approvals-files">
      {files.map((file) => (
        <li key={file.id}>
          <FileLink file={file} />
        </li>
      ))}
    </ul>
  );
}
