import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { Actor } from '#platform/access/pure/actor.ts';
import type { Queryable } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { contentDisposition } from './contentDisposition.ts';
import { type FileRow, getFile } from './fileRow.ts';
import type { FileStore } from './fileStore.ts';
import type { RenderError } from './handleUpload.ts';

export interface DownloadContext {
  actor: Actor;
  store: FileStore;
  database: Queryable;
  /** Decides by who asks and who uses the file (`listFileUses`); also the place to note who looked. */
  mayRead(actor: Actor, file: FileRow): boolean | Promise<boolean>;
  renderError: RenderError;
}

/**
 * `GET /api/files/:id` and `HEAD`. Always as an attachment that no browser shows or runs in our name. A file
 * that the actor may not read is as unknown as one that is not there.
 */
export async function handleDownload(
  request: IncomingMessage,
  response: ServerResponse,
  id: string,
  context: DownloadContext,
): Promise<void> {
  try {
    const file = await getFile(context.database, id);
    if (!(await context.mayRead(context.actor, file))) throw new Problem('files.unknown', 404);
    const { stream, size } = await context.store.open(file.sha256);
    response.writeHead(200, {
      'content-type': file.media_type,
      'content-length': size,
      'content-disposition': contentDisposition(file.name),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, no-store',
    });
    if (request.method === 'HEAD') {
      stream.destroy();
      response.end();
    } else {
      await pipeline(stream, response);
    }
  } catch (error) {
    if (response.headersSent) response.destroy();
    else context.renderError(request, response, error);
  }
}
