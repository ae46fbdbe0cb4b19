import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Actor } from '#platform/access/pure/actor.ts';
import { matchesWho } from '#platform/api/pure/matchesWho.ts';
import type { Services } from '#platform/api/server/services.ts';
import { sql } from '#platform/db/server/database.ts';
import type { FileRow } from '#platform/files/server/fileRow.ts';
import type { FileStore } from '#platform/files/server/fileStore.ts';
import { handleDownload } from '#platform/files/server/handleDownload.ts';
import { handleUpload, type RenderError } from '#platform/files/server/handleUpload.ts';
import { readFileLimits } from '#platform/files/server/readFileLimits.ts';
import { findCaseOfGuest } from '#platform/live/server/findCaseOfGuest.ts';
import { contract } from '#platform/process/contract.ts';
import type { CaseRow } from '#platform/process/server/caseRow.ts';
import { noteLook } from '#platform/process/server/lookAtCase.ts';
import { mayRead } from '#platform/process/server/standing.ts';
import type { Door } from './createHttp.ts';

export interface FileParts {
  services: Services;
  store: FileStore;
  renderError: RenderError;
}

// A file is read by whoever may read a case that uses it: an application, a room, what was
// written on it, or the visit of a post-check.
const CASES = sql(
  'file_cases',
  `SELECT c.*, u.used_by_type FROM file_uses u
   LEFT JOIN visits v ON u.used_by_type = 'visit' AND v.id::text = u.used_by_id
   JOIN cases c ON c.id::text = CASE WHEN u.used_by_type IN ('application', 'room', 'case', 'opinion') THEN u.used_by_id ELSE v.case_id::text END
   WHERE u.file_id = $1`,
);
const ONE_FILE = /^\/api\/files\/([0-9a-f-]{36})$/;

/** POST /api/files and GET /api/files/<id>. */
export function fileDoor({ services, store, renderError }: FileParts): Door {
  const limits = readFileLimits();
  const { database } = services;
  return async (request: IncomingMessage, response: ServerResponse, { actor }) => {
    const [pathname = ''] = (request.url ?? '').split('?');
    if (request.method === 'POST' && pathname === '/api/files') {
      const now = services.now();
      await handleUpload(request, response, { actor, store, database, now, limits, renderError });
      return true;
    }
    const [, id] = ONE_FILE.exec(pathname) ?? [];
    if (!id || (request.method !== 'GET' && request.method !== 'HEAD')) return false;
    await handleDownload(request, response, id, {
      actor,
      store,
      database,
      mayRead: (asking, file) => letRead(services, asking, file),
      renderError,
    });
    return true;
  };
}

/** The same as `mayReadFile`; the applicant of the case sees which officer read it. */
async function letRead(services: Services, actor: Actor, file: FileRow): Promise<boolean> {
  if (isOwn(actor, file)) return true;
  const row = await findCaseToReadBy(services, actor, file);
  if (!row) return false;
  await noteLook({ actor, db: services.database, now: services.now() }, row, 'file', file.id);
  return true;
}

/** Whether an actor may read an uploaded file: their own, their firm's, or one of a case that they may read. */
export async function mayReadFile(services: Services, actor: Actor, file: FileRow): Promise<boolean> {
  return isOwn(actor, file) || (await findCaseToReadBy(services, actor, file)) !== undefined;
}

function isOwn(actor: Actor, file: FileRow): boolean {
  // A firm's file is the firm's: whoever uploaded it for the firm may have left.
  if (actor.kind === 'firm' && file.organisation_id === actor.organisation) return true;
  const uploaded = 'person' in actor && file.uploaded_by === actor.person.id;
  return uploaded && file.organisation_id === null;
}

async function findCaseToReadBy(
  services: Services,
  actor: Actor,
  file: FileRow,
): Promise<CaseRow | undefined> {
  const asGuest = await findCaseOfGuest(services.database, actor, file.id);
  if (asGuest) return asGuest;
  // Posts that may not read cases may not read what lies in them.
  if (!matchesWho(contract.getCase['~orpc'].meta.who, actor)) return undefined;
  for (const row of await services.database.rows<CaseRow & { used_by_type: string }>(CASES, [file.id])) {
    // What agencies send each other over a case is not the applicant's.
    if (row.used_by_type === 'opinion' && actor.kind !== 'officer') continue;
    if (await mayRead(actor, row, services.covers)) return row;
  }
  return undefined;
}
