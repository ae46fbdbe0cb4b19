import { setTimeout as sleep } from 'node:timers/promises';
import { newId } from '#platform/crypto/pure/newId.ts';

/** A refusal that a crash must never cause. */
export class Refused extends Error {}

/** A write that was answered, and so acknowledged. */
export interface Answered {
  request: string;
  answer: unknown;
  /** Sends it once more, under the same key. */
  again(): Promise<unknown>;
}

/** What goes to and fro between all clients and the server. */
export interface Traffic {
  answered: Answered[];
  /** Writes that were sent and have no answer yet. */
  underWay: number;
}

export interface Client {
  get<T>(path: string): Promise<T>;
  download(file: string): Promise<Buffer>;
  /** A write under one key for all its tries. */
  write<T>(method: 'POST' | 'PUT', path: string, body: object): Promise<T>;
  upload(content: Uint8Array<ArrayBuffer>, name: string): Promise<{ id: string }>;
}

const PAUSE_MS = 60;
const PATIENCE_MS = 60_000;

/**
 * Somebody's browser: sends a request again, under the same key, until it is answered. What was answered is
 * acknowledged. No answer, a 5xx and «too many» are tried again; any other refusal is a fault.
 */
export function openClient(url: string, session: string, traffic: Traffic): Client {
  const headers = { cookie: `onewindow_session=${session}`, origin: url, 'x-onewindow-csrf': '1' };

  async function send(path: string, init: RequestInit): Promise<Buffer> {
    for (const start = performance.now(); performance.now() - start < PATIENCE_MS; await sleep(PAUSE_MS)) {
      const answer = await fetch(`${url}/api${path}`, init)
        .then(async (response) => ({
          status: response.status,
          body: Buffer.from(await response.arrayBuffer()),
        }))
        .catch(() => undefined);
      if (!answer || answer.status >= 500 || answer.status === 429) continue;
      if (answer.status >= 400) throw new Refused(`${init.method} ${path}: ${answer.status} ${answer.body}`);
      return answer.body;
    }
    throw new Error(`${init.method} ${path} was not answered for a minute`);
  }

  async function write<T>(path: string, init: RequestInit): Promise<T> {
    const again = async () => JSON.parse(String(await send(path, init))) as unknown;
    traffic.underWay++;
    const answer = await again().finally(() => traffic.underWay--);
    traffic.answered.push({ request: `${init.method} ${path}`, answer, again });
    return answer as T;
  }

  return {
    get: async (path) => JSON.parse(String(await send(path, { method: 'GET', headers }))),
    download: (file) => send(`/files/${file}`, { method: 'GET', headers }),
    write(method, path, body) {
      const own = { 'content-type': 'application/json', 'idempotency-key': newId() };
      return write(path, { method, headers: { ...headers, ...own }, body: JSON.stringify(body) });
    },
    upload(content, name) {
      const own = {
        'content-type': 'application/pdf',
        'x-file-name': encodeURIComponent(name),
        'idempotency-key': newId(),
      };
      return write('/files', { method: 'POST', headers: { ...headers, ...own }, body: content });
    },
  };
}
