import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Actor } from '#platform/access/pure/actor.ts';

/** One open page. */
export interface LiveStream {
  /** Who looked when the page connected. */
  actor: Exclude<Actor, { kind: 'anyone' } | { kind: 'system' }>;
  request: IncomingMessage;
  /** When the session was last seen to be alive, in milliseconds of the machine. */
  checkedAt: number;
  closed(): boolean;
  send(event: { id?: number; name: string; data: unknown }): void;
  beat(): void;
  end(): void;
}

const RECONNECT_MS = 3_000;
/** A page that reads nothing must not fill our memory: it is cut off, and catches up when it comes back. */
const MOST_UNSENT_BYTES = 262_144;

/** Server-sent events (HTML Living Standard §9.2) over an answered request. */
export function openStream(
  request: IncomingMessage,
  response: ServerResponse,
  actor: LiveStream['actor'],
): LiveStream {
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  const write = (text: string) => {
    if (response.writableEnded || response.destroyed) return;
    response.write(text);
    if (response.writableLength > MOST_UNSENT_BYTES) response.destroy();
  };
  write(`retry: ${RECONNECT_MS}\n\n`);
  return {
    actor,
    request,
    checkedAt: performance.now(),
    closed: () => response.destroyed || response.writableEnded,
    send({ id, name, data }) {
      write(`${id === undefined ? '' : `id: ${id}\n`}event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
    },
    beat: () => write(': still here\n\n'),
    end: () => response.end(),
  };
}
