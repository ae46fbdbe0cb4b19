import { useFormat } from '#platform/i18n/web/useFormat.ts';

interface FileLinkProps {
  file: { id: string; name: string; size?: number };
}

/** A file to be fetched, under its own name, with its size where that is known. */
export function FileLink({ file: { id, name, size } }: FileLinkProps) {
  const format = useFormat();
  return (
    <>
      <a href={`/api/files/${id}`} download={name}>
        {name}
      </a>
      {size !== undefined && <small> {format.bytes(size)}</small>}
    </>
  );
}
