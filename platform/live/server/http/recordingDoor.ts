import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { type Actor, actorId } from '#platform/access/pure/actor.ts';
import type { RequestContext } from '#platform/api/server/call.ts';
import type { Services } from '#platform/api/server/services.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import type { FileStore } from '#platform/files/server/fileStore.ts';
import { addPart } from '../addPart.ts';
import { finishRecording } from '../finishRecording.ts';
import { partIn } from '../partIn.ts';
import type { PartStore } from '../partStore.ts';
import { getRecordingRow } from '../recordings.ts';

export interface RecordingParts {
  services: Services;
  store: FileStore;
  parts: PartStore;
}

const PART = /^\/api\/live\/recordings\/([0-9a-f-]{36})\/parts\/(\d{1,6})$/;
const FINISH = /^\/api\/live\/recordings\/([0-9a-f-]{36})\/finish$/;
const CONTENT = /^\/api\/live\/recordings\/([0-9a-f-]{36})\/content$/;

/**
 * `PUT …/parts/<n>` takes the next piece, `POST …/finish` archives the whole, `GET …/content` plays it back,
 * for whoever may read the room.
 */
export function recordingDoor(given: RecordingParts) {
  return async (
    request: IncomingMessage,
    response: ServerResponse,
    { actor }: RequestContext,
  ): Promise<boolean> => {
    const [pathname = ''] = (request.url ?? '').split('?');
    const [, ofPart, n] = PART.exec(pathname) ?? [];
    if (ofPart && request.method === 'PUT') {
      const content = request.iterator({ destroyOnReturn: false });
      const { database } = given.services;
      const part = { recording: ofPart, n: Number(n), content, actor };
      sendJson(response, await addPart(database, given.parts, part));
      return true;
    }
    const [, ending] = FINISH.exec(pathname) ?? [];
    if (ending && request.method === 'POST') {
      sendJson(response, await finish(given, actor, ending));
      return true;
    }
    const [, played] = CONTENT.exec(pathname) ?? [];
    if (!played || (request.method !== 'GET' && request.method !== 'HEAD')) return false;
    await play(given, actor, played, request, response);
    return true;
  };
}

/** Any officer of the case may end a recording: whoever began it may have lost the connection. */
async function finish({ services, store, parts }: RecordingParts, actor: Actor, recording: string) {
  const row = await getRecordingRow(services.database, recording);
  const { part } = await partIn(services.database, services.covers, actor, row.case_id);
  if (part !== 'officer' || actor.kind !== 'officer') throw new Problem('recording.unknown', 404);
  const by = { actorId: actorId(actor), capacity: { kind: 'officer', ...actor.post } };
  const { database, now } = services;
  const ended = await finishRecording({ database, store, parts, recording, by, now: now() });
  return { id: ended.id, sha256: ended.sha256, size: ended.size, actionId: ended.action_id };
}

async function play(
  { services, store }: RecordingParts,
  actor: Actor,
  recording: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const row = await getRecordingRow(services.database, recording);
  const { reads } = await partIn(services.database, services.covers, actor, row.case_id);
  if (!reads || !row.sha256) throw new Problem('recording.unknown', 404);
  const { stream, size } = await store.open(row.sha256);
  response.writeHead(200, {
    'content-type': row.media_type,
    'content-length': size,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'private, no-store',
  });
  if (request.method === 'HEAD') {
    stream.destroy();
    response.end();
  } else await pipeline(stream, response);
}

function sendJson(response: ServerResponse, body: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}
