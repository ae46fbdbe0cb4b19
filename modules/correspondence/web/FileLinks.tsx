import { FileLink } from '#platform/files/web/FileLink.tsx';
import type { FileOfCase } from '../contract.ts';

interface FileLinksProps {
  title: string;
  files: readonly FileOfCase[];
}

/** Files to be fetched, under what they are; nothing where there are none. */
export function FileLinks({ title, files }: FileLinksProps) {
  if (files.length === 0) return null;
  return (
    <div className="talk-files">
      <p>{title}</p>
      <ul>
        {files.map((file) => (
          <li key={file.id}>
            <FileLink file={file} />
          </li>
        ))}
      </ul>
    </div>
  );
}
