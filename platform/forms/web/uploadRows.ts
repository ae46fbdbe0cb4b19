import type { UploadItem } from '#platform/files/pure/uploadQueue.ts';
import type { Upload } from '#platform/ui/plain/FileField.tsx';

/** What the file is, sending it again does not change; what another code says may have passed. */
const OF_THE_FILE = /^files\.(?!scanUnavailable)/;

/** A file on its way as a row shows it. What the server refused is told in the server's words. */
export function rowOf(item: UploadItem, words: { retrying: string; lost: string }): Upload {
  const { key, name, size, status, sent, refusal } = item;
  const row = { id: key, name, bytes: size };
  switch (status) {
    case 'waiting':
      return { ...row, state: 'waiting' };
    case 'sending':
      return { ...row, state: 'sending', sent: size > 0 ? sent / size : 0 };
    case 'done':
      return { ...row, state: 'done' };
    case 'retrying':
      return { ...row, state: 'failed', problem: words.retrying };
    case 'refused':
      return {
        ...row,
        state: 'failed',
        problem: refusal && `${refusal.title} ${refusal.wayOut}`,
        final: refusal && OF_THE_FILE.test(refusal.code),
      };
    case 'failed':
    case 'cancelled':
      return { ...row, state: 'failed', problem: words.lost };
  }
}
