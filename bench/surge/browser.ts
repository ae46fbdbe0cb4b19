import { Agent, request } from 'node:http';
import { newId } from '../../platform/crypto/pure/newId.ts';
import type { Timings } from './timings.ts';

export interface Browser {
  /** One request over a kept connection. @throws Refusal for any answer but a good one */
  send<T>(
    kind: string,
    method: 'POST' | 'PUT',
    path: string,
    body: object | Buffer,
    name?: string,
  ): Promise<T>;
  close(): void;
}

/** Anything that the person in front of it would have seen as a fault. */
export class Refusal extends Error {}

const PATIENCE_MS = 60_000;

/** One person's browser at an address of its own: the limit of requests counts by address, as outside. */
export function openBrowser(
  url: string,
  { session, address, timings }: { session: string; address: string; timings: Timings },
): Browser {
  const agent = new Agent({ keepAlive: true, maxSockets: 2, localAddress: address });
  return {
    async send(kind, method, path, body, name) {
      const isFile = Buffer.isBuffer(body);
      const content = isFile ? body : Buffer.from(JSON.stringify(body));
      const headers = {
        cookie: `onewindow_session=${session}`,
        origin: url,
        'x-onewindow-csrf': '1',
        'idempotency-key': newId(),
        'content-type': isFile ? 'application/pdf' : 'application/json',
        'content-length': content.length,
        ...(name && { 'x-file-name': encodeURIComponent(name) }),
      };
      const began = performance.now();
      const { status, text } = await exchange(`${url}/api${path}`, { agent, method, headers }, content);
      timings.took(kind, performance.now() - began);
      if (status >= 400 || status === 0)
        throw new Refusal(`${method} ${path}: ${status} ${text.slice(0, 300)}`);
      return JSON.parse(text);
    },
    close: () => agent.destroy(),
  };
}

interface Sent {
  agent: Agent;
  method: string;
  headers: Record<string, string | number>;
}

function exchange(url: string, options: Sent, content: Buffer): Promise<{ status: number; text: string }> {
  return new Promise((resolve) => {
    const sent = request(url, { ...options, timeout: PATIENCE_MS }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, text: String(Buffer.concat(parts)) }),
      );
      response.on('error', (error) => resolve({ status: 0, text: error.message }));
    });
    sent.on('timeout', () => sent.destroy(new Error('no answer for a minute')));
    sent.on('error', (error) => resolve({ status: 0, text: error.message }));
    sent.end(content);
  });
}
