import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Actor } from '#platform/access/pure/actor.ts';
import { presentProblem } from '#platform/api/server/presentProblem.ts';
import type { Database } from '#platform/db/server/database.ts';
import { loadLocales, translate } from '#platform/i18n/server/locales.ts';
import type { FileLimits } from '../pure/fileLimits.ts';
import { type FileStore, openFiles } from '../server/fileStore.ts';
import { type DownloadContext, handleDownload } from '../server/handleDownload.ts';
import { handleUpload, type RenderError } from '../server/handleUpload.ts';

export interface FileServer {
  url: string;
  port: number;
  store: FileStore;
  /** Names of everything in a part of the store's folder. */
  list(part: string): Promise<string[]>;
  close(): Promise<void>;
}

/** Both handlers on a real server; the caller is named by the header `x-actor` (JSON). */
export async function fileServer(options: {
  database: Database;
  limits: FileLimits;
  now: Date;
  mayRead: DownloadContext['mayRead'];
}): Promise<FileServer> {
  const { database, limits, now, mayRead } = options;
  const folder = await mkdtemp(path.join(tmpdir(), 'files-'));
  const store = await openFiles(folder);
  const server = createServer((request, response) => {
    const actor = JSON.parse((request.headers['x-actor'] as string) ?? '{"kind":"anyone"}') as Actor;
    const id = /^\/api\/files\/(.+)$/.exec(request.url ?? '')?.[1];
    const handled = id
      ? handleDownload(request, response, id, { actor, store, database, mayRead, renderError })
      : handleUpload(request, response, { actor, store, database, now, limits, renderError });
    handled.catch((error: unknown) => response.destroy(error as Error));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/api/files`,
    port,
    store,
    async list(part) {
      const found = await readdir(path.join(folder, part), { recursive: true, withFileTypes: true });
      return found.filter((entry) => entry.isFile()).map((entry) => entry.name);
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true });
    },
  };
}

const locales = loadLocales();
const services = {
  translate: translate.bind(undefined, locales),
  log: { info() {}, warn() {}, error() {} },
};

const renderError: RenderError = (_request, response, error) => {
  const problem = presentProblem(error, 'zh-CN', services);
  response.writeHead(problem.status, { 'content-type': 'application/problem+json' });
  response.end(JSON.stringify(problem));
};
