import type { IncomingMessage, ServerResponse } from 'node:http';
import type { z } from 'zod';
import type { Log } from '#platform/api/server/services.ts';
import type { Database, Tx } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { parseJson } from './parseJson.ts';
import { readBody } from './readBody.ts';
import { type Secret, SIGNATURE_HEADERS, signatureFault } from './signature.ts';

export interface CallbackDoorParts<T> {
  path: `/${string}`;
  /** Whoever may call, each with the secret they sign with. */
  senders: readonly Secret[];
  body: z.ZodType<T>;
  database: Database;
  log: Log;
  /**
   * Takes what was said; the same word twice changes nothing more.
   * @returns false when the sender speaks of something we do not know
   */
  handle: (tx: Tx, body: T, sender: Secret) => Promise<boolean>;
}

/**
 * A door at which another system tells us something later: signed, at most once effective, answered with JSON.
 * @throws (from the returned function) Problem callback.notTrusted, request.malformed, notFound
 */
export function callbackDoor<T>(parts: CallbackDoorParts<T>) {
  return async function door(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const target = request.url ?? '';
    if (request.method !== 'POST' || target.split('?')[0] !== parts.path) return false;
    const text = await readBody(request);
    if (text === undefined) throw new Problem('request.malformed', 413);
    const sender = trusted(parts, request, text);
    const body = parts.body.safeParse(parseJson(text));
    if (!body.success) throw new Problem('request.malformed', 422);
    const known = await parts.database.transaction((tx) => parts.handle(tx, body.data, sender));
    if (!known) throw new Problem('notFound', 404);
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end('{"ok":true}');
    return true;
  };
}

function trusted<T>(
  { senders, path, log }: CallbackDoorParts<T>,
  request: IncomingMessage,
  body: string,
): Secret {
  const { headers, method = '', url: target = '' } = request;
  const sender = senders.find(({ keyId }) => keyId === headers[SIGNATURE_HEADERS.keyId]);
  const key = headers['idempotency-key'];
  const signed = { method, target, body, ...(typeof key === 'string' ? { key } : {}) };
  const fault = sender ? signatureFault(sender, signed, headers, new Date()) : 'otherKey';
  if (!sender || fault) {
    log.warn({ path, fault }, 'a callback was not trusted');
    throw new Problem('callback.notTrusted', 401);
  }
  return sender;
}
