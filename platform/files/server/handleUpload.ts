import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Actor, actorId } from '#platform/access/pure/actor.ts';
import { once } from '#platform/api/server/once.ts';
import type { Database } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import type { UploadLimits } from '../pure/fileLimits.ts';
import type { FileRecord } from '../pure/fileRecord.ts';
import { tooLarge } from '../pure/judgeFile.ts';
import { drain } from './drain.ts';
import { presentFile } from './fileRow.ts';
import { type FileStore, SuspectFile } from './fileStore.ts';
import { quarantineFile } from './quarantineFile.ts';
import { registerFile, type Uploader } from './registerFile.ts';
import { readUploadHeaders } from './uploadHeaders.ts';

/** Writes an error as problem+json in the caller's language; the http layer brings it. */
export type RenderError = (request: IncomingMessage, response: ServerResponse, error: unknown) => void;

export interface UploadContext {
  actor: Actor;
  store: FileStore;
  database: Database;
  now: Date;
  limits: UploadLimits;
  renderError: RenderError;
}

/**
 * `POST /api/files`: the body is the file itself. Headers: `content-type`, `x-file-name` (percent-encoded
 * UTF-8), `idempotency-key` (a repeat of the same file gets the first answer). 201 with a FileRecord.
 * An upload that is cut off leaves nothing behind.
 */
export async function handleUpload(
  request: IncomingMessage,
  response: ServerResponse,
  context: UploadContext,
): Promise<void> {
  try {
    const record = await upload(request, context);
    response.writeHead(201, {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
    });
    response.end(JSON.stringify(record));
  } catch (error) {
    if (request.destroyed && !request.complete) return; // The sender has gone; nobody is there to answer.
    if (!request.complete) {
      response.setHeader('connection', 'close');
      await drain(request, context.limits.maxBytes);
    }
    context.renderError(request, response, error);
  }
}

async function upload(request: IncomingMessage, context: UploadContext): Promise<FileRecord> {
  const { actor, store, database, now, limits } = context;
  if (actor.kind === 'anyone') throw new Problem('access.signInNeeded', 401);
  const headers = readUploadHeaders(request.headers, limits);
  const { name, key } = headers;
  if (headers.length !== undefined && headers.length > limits.maxBytes) throw tooLarge(name, limits);
  const file = { ...uploaderOf(actor), name, now };
  // Breaking off must not destroy the request: the refusal has to reach its sender.
  const body = request.iterator({ destroyOnReturn: false });
  const received = await store.receive(body, headers, limits).catch(async (error: unknown) => {
    if (!(error instanceof SuspectFile)) throw error;
    await quarantineFile(database, error, file);
    throw new Problem('files.suspect', 422, { params: { name } });
  });
  const input = { sha256: received.sha256, name, mediaType: received.mediaType };
  try {
    return await once(database, { actor: actorId(actor), operation: 'POST /files', key, input }, async (tx) =>
      presentFile(await registerFile(tx, store, received, file)),
    );
  } finally {
    await store.discard(received);
  }
}

function uploaderOf(actor: Actor): Uploader {
  return {
    uploadedBy: actorId(actor),
    organisationId: actor.kind === 'firm' ? actor.organisation : undefined,
  };
}
