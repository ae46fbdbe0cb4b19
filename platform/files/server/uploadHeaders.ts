import type { IncomingHttpHeaders } from 'node:http';
import { Problem } from '#platform/errors/pure/problem.ts';
import type { UploadLimits } from '../pure/fileLimits.ts';
import { cleanFileName } from '../pure/fileName.ts';

export interface UploadHeaders {
  name: string;
  mediaType: string | undefined;
  /** Content-Length, when there is one. */
  length: number | undefined;
  /** Idempotency key. */
  key: string | undefined;
}

/** @throws Problem files.badName, request.malformed */
export function readUploadHeaders(headers: IncomingHttpHeaders, limits: UploadLimits): UploadHeaders {
  const key = headers['idempotency-key'];
  if (key !== undefined && (typeof key !== 'string' || key.length < 8 || key.length > 100)) {
    throw new Problem('request.malformed', 400);
  }
  const length = headers['content-length'];
  return {
    name: readName(headers['x-file-name'], limits),
    mediaType: headers['content-type'],
    length: length === undefined ? undefined : Number(length),
    key,
  };
}

function readName(header: string | string[] | undefined, { maxNameLength }: UploadLimits): string {
  const name = cleanFileName(decode(header) ?? '');
  if (name === '' || name.length > maxNameLength) {
    throw new Problem('files.badName', 400, { params: { max: maxNameLength } });
  }
  return name;
}

function decode(header: string | string[] | undefined): string | undefined {
  try {
    return typeof header === 'string' ? decodeURIComponent(header) : undefined;
  } catch {
    return undefined;
  }
}
