import { useFormat } from '#platform/i18n/web/useFormat.ts';
import type { FileOfCase } from '../contract.ts';

interface FileLinksProps {
  title: string;
  files: readonly FileOfCase[];
}

/** Files to be fetched, under what they are; nothing where there are none. */
export function FileLinks({ title, files }: FileLinksProps) {
  const format = useFormat();
  if (files.length === 0) return null;
  return (
    <div className="talk-files">
      <p>{title}</p>
      <ul>
        {files.map(({ id, name, size }) => (
          <li key={id}>
            <a href={`/api/files/${id}`} download={name}>
              {name}
            </a>{' '}
            <small>{format.bytes(size)}</small>
          </li>
        ))}
      </ul>
    </div>
  );
}
