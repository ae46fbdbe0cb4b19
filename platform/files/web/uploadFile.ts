import { callHeaders } from '#platform/api/web/callHeaders.ts';
import { ApiProblem, isProblemDocument } from '#platform/api/web/problemDocument.ts';
import { FileRecord } from '../pure/fileRecord.ts';

/** No answer, or the server could not just then: trying again may help. */
export class UploadBroken extends Error {
  constructor(why: string) {
    super(why);
    this.name = 'UploadBroken';
  }
}

export interface UploadOptions {
  /** Idempotency key: the same for every attempt at one file. */
  key: string;
  /** Bytes sent so far. */
  onProgress?(sent: number): void;
  signal?: AbortSignal;
  /** For tests; the browser's own otherwise. */
  request?: () => XMLHttpRequest;
}

/** Answers after which the same request may succeed later: too early, too many, and troubles of the server. */
const PASSING = new Set([408, 425, 429]);

/**
 * Sends one file, once. `fetch` cannot tell how much has been sent, hence XMLHttpRequest.
 * @throws ApiProblem when the server refuses the file, UploadBroken, DOMException AbortError
 */
export function uploadFile(file: File, options: UploadOptions): Promise<FileRecord> {
  const { key, onProgress, signal, request = () => new XMLHttpRequest() } = options;
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const xhr = request();
    const cancel = () => xhr.abort();
    signal?.addEventListener('abort', cancel, { once: true });
    xhr.onloadend = () => signal?.removeEventListener('abort', cancel);
    xhr.upload.onprogress = ({ loaded }) => onProgress?.(loaded);
    xhr.onload = () => {
      try {
        resolve(answerOf(xhr.status, xhr.responseText));
      } catch (error) {
        reject(error);
      }
    };
    xhr.onerror = () => reject(new UploadBroken('no answer'));
    xhr.ontimeout = () => reject(new UploadBroken('too slow'));
    xhr.onabort = () => reject(aborted());
    xhr.open('POST', '/api/files');
    const headers = {
      ...callHeaders({ key }),
      'x-file-name': encodeURIComponent(file.name),
      'content-type': file.type || 'application/octet-stream',
    };
    for (const [name, value] of Object.entries(headers)) xhr.setRequestHeader(name, value);
    xhr.send(file);
  });
}

function answerOf(status: number, text: string): FileRecord {
  const body = parse(text);
  const record = FileRecord.safeParse(body);
  if (status >= 200 && status < 300 && record.success) return record.data;
  const final = status >= 400 && status < 500 && !PASSING.has(status);
  if (!final) throw new UploadBroken(`answered ${status}`);
  throw isProblemDocument(body) ? new ApiProblem(body) : new Error(`refused with ${status}`);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function aborted(): DOMException {
  return new DOMException('upload cancelled', 'AbortError');
}
