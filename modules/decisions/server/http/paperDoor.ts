import type { IncomingMessage, ServerResponse } from 'node:http';
import { openCall, type RequestContext } from '#platform/api/server/call.ts';
import { requireTaker } from '#platform/api/server/requireTaker.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { contentDisposition } from '#platform/files/server/contentDisposition.ts';
import { lookAtCase } from '#platform/process/server/lookAtCase.ts';
import { getCaseRow } from '#platform/process/server/operations/readCase.ts';
import { contract } from '../../contract.ts';
import { makePaperFile, type PaperMaker } from '../makePaperFile.ts';
import { findPaper } from '../papers.ts';

const PATH = /^\/api\/papers\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/document$/;

/** `GET /api/papers/<id>/document`: the signed PDF, for whoever may read the case; made now where it is not there yet. */
export function paperDoor(maker: PaperMaker) {
  return async (
    request: IncomingMessage,
    response: ServerResponse,
    context: RequestContext,
  ): Promise<boolean> => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false;
    const [, id] = PATH.exec((request.url ?? '').split('?')[0]!) ?? [];
    if (!id) return false;
    requireTaker(contract.listPapers['~orpc'].meta, context.actor);
    const { database } = context.services;
    const call = openCall(context, database, undefined);
    const paper = await findPaper(database, id);
    if (!paper) throw new Problem('notFound', 404);
    await lookAtCase(call, await getCaseRow(call, paper.case_id), 'document', paper.id);
    const file = await database.transaction((tx) => makePaperFile(tx, maker, id));
    response.writeHead(200, {
      'content-type': 'application/pdf',
      'content-length': file!.pdf.length,
      'content-disposition': contentDisposition(`${paper.title.zh} ${paper.number}.pdf`, 'attachment'),
      'cache-control': 'private, no-cache',
    });
    response.end(request.method === 'HEAD' ? undefined : file!.pdf);
    return true;
  };
}
