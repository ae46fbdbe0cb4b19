import type { FileRecord } from './fileRecord.ts';

/** What a page tells about a file that was not taken. */
export interface Refusal {
  code: string;
  title: string;
  wayOut: string;
}

export interface UploadItem {
  /** Chosen once per file; also the idempotency key, so that a second try cannot store it twice. */
  key: string;
  name: string;
  /** Bytes. */
  size: number;
  status: 'waiting' | 'sending' | 'retrying' | 'done' | 'refused' | 'failed' | 'cancelled';
  /** Bytes sent in this attempt. */
  sent: number;
  /** Attempts that broke. */
  broken: number;
  /** While retrying: when to try again, milliseconds since 1970. */
  retryAt?: number;
  file?: FileRecord;
  refusal?: Refusal;
}

/** Files in the order in which they were chosen. */
export type UploadQueue = readonly UploadItem[];

export type UploadEvent =
  | { type: 'added'; files: readonly Pick<UploadItem, 'key' | 'name' | 'size'>[] }
  | { type: 'started'; key: string }
  | { type: 'progressed'; key: string; sent: number }
  | { type: 'succeeded'; key: string; file: FileRecord }
  /** The server will not take this file; sending it again would not help. */
  | { type: 'refused'; key: string; refusal: Refusal }
  /** No answer, or the server could not just then. */
  | { type: 'broke'; key: string; now: number }
  | { type: 'retried'; key: string }
  | { type: 'cancelled'; key: string }
  | { type: 'removed'; key: string };

const MAX_TRIES = 6;
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 30_000;

/** The queue after an event. An event that comes too late, such as progress of a cancelled file, changes nothing. */
export function advance(queue: UploadQueue, event: UploadEvent): UploadQueue {
  if (event.type === 'added') {
    const known = new Set(queue.map(({ key }) => key));
    const fresh = event.files.filter(({ key }) => !known.has(key));
    return [
      ...queue,
      ...fresh.map((file): UploadItem => ({ ...file, status: 'waiting', sent: 0, broken: 0 })),
    ];
  }
  if (event.type === 'removed') return queue.filter(({ key }) => key !== event.key);
  return queue.map((item) => (item.key === event.key ? step(item, event) : item));
}

/** What to do now: send one file, wait until a time, or nothing. Files are sent one by one. */
export function nextUpload(
  queue: UploadQueue,
  now: number,
): { send: string } | { waitUntil: number } | undefined {
  if (queue.some(({ status }) => status === 'sending')) return undefined;
  const ready = queue.find(
    ({ status, retryAt = 0 }) => status === 'waiting' || (status === 'retrying' && retryAt <= now),
  );
  if (ready) return { send: ready.key };
  const times = queue.flatMap(({ status, retryAt }) => (status === 'retrying' && retryAt ? [retryAt] : []));
  return times.length > 0 ? { waitUntil: Math.min(...times) } : undefined;
}

/** One, two, four … seconds after the first, second, third break; at most half a minute. */
export function waitAfter(broken: number): number {
  return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (broken - 1));
}

type Step = Exclude<UploadEvent, { type: 'added' | 'removed' }>;

function step(item: UploadItem, event: Step): UploadItem {
  const { status } = item;
  const sending = status === 'sending';
  const rest: UploadItem = { ...item, retryAt: undefined };
  switch (event.type) {
    case 'started':
      return status === 'waiting' || status === 'retrying' ? { ...rest, status: 'sending', sent: 0 } : item;
    case 'progressed':
      return sending ? { ...item, sent: Math.min(item.size, Math.max(item.sent, event.sent)) } : item;
    case 'succeeded':
      return sending ? { ...rest, status: 'done', sent: item.size, file: event.file } : item;
    case 'refused':
      return sending ? { ...rest, status: 'refused', sent: 0, refusal: event.refusal } : item;
    case 'broke':
      return sending ? broke(rest, event.now) : item;
    case 'retried': {
      const ended =
        status === 'failed' || status === 'refused' || status === 'cancelled' || status === 'retrying';
      return ended ? { ...rest, status: 'waiting', sent: 0, broken: 0, refusal: undefined } : item;
    }
    case 'cancelled':
      return status === 'done' || status === 'refused' ? item : { ...rest, status: 'cancelled', sent: 0 };
  }
}

function broke(item: UploadItem, now: number): UploadItem {
  const broken = item.broken + 1;
  if (broken >= MAX_TRIES) return { ...item, status: 'failed', sent: 0, broken };
  return { ...item, status: 'retrying', sent: 0, broken, retryAt: now + waitAfter(broken) };
}
