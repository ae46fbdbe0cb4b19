import { callHeaders } from '#platform/api/web/callHeaders.ts';

export interface PartUploads {
  add: (piece: Blob) => void;
  /** Resolves when everything added so far is on the server. */
  sent: () => Promise<void>;
}

/** What of the page the uploads need; tests give their own. */
export interface PartSender {
  /** Sends a piece; resolves with the number of the next, rejects when there was no answer. */
  put: (n: number, piece: Blob) => Promise<void>;
  wait: (ms: number) => Promise<void>;
  onProgress: (bytes: number) => void;
}

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 10_000;

/** Sends the pieces of a recording one after the other, each again until it has arrived. */
export function partUploads({ put, wait, onProgress }: PartSender): PartUploads {
  let next = 0;
  let bytes = 0;
  let work = Promise.resolve();

  async function send(n: number, piece: Blob): Promise<void> {
    for (let pause = FIRST_WAIT_MS; ; pause = Math.min(pause * 2, LONGEST_WAIT_MS)) {
      try {
        await put(n, piece);
        bytes += piece.size;
        onProgress(bytes);
        return;
      } catch {
        await wait(pause);
      }
    }
  }

  return {
    add(piece) {
      if (piece.size === 0) return;
      const n = next++;
      work = work.then(() => send(n, piece));
    },
    sent: () => work,
  };
}

/** A refusal that trying again cannot change ends the piece; no answer does not. */
export async function putPart(recording: string, n: number, piece: Blob): Promise<void> {
  const response = await fetch(`/api/live/recordings/${recording}/parts/${n}`, {
    method: 'PUT',
    headers: { ...callHeaders({}), 'content-type': 'application/octet-stream' },
    body: piece,
  });
  if (response.status >= 500 || response.status === 429) throw new Error(`answered ${response.status}`);
}
