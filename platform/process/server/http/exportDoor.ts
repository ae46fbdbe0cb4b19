import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { actorId } from '#platform/access/pure/actor.ts';
import { capacityRecord } from '#platform/access/pure/capacityRecord.ts';
import { matchesWho } from '#platform/api/pure/matchesWho.ts';
import { openCall, type RequestContext } from '#platform/api/server/call.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { contentDisposition } from '#platform/files/server/contentDisposition.ts';
import { recordAction } from '#platform/ledger/server/recordAction.ts';
import { contract } from '../../contract.ts';
import { toCsv } from '../../pure/csv.ts';
import { QueueFilter } from '../../pure/queue.ts';
import { readSettings } from '../readSettings.ts';
import { exportCases } from './exportCases.ts';
import { exportQueue } from './exportQueue.ts';
import { toWorkbook } from './toWorkbook.ts';

const Format = z.object({ format: z.enum(['xlsx', 'csv']) });
const Mine = z.object({ open: z.stringbool().optional(), query: z.string().trim().max(100).optional() });
const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};

/**
 * `GET /api/exports/queue?format=xlsx|csv&…` for officers, with the same filters as the queue, and
 * `GET /api/exports/cases?format=…&open=&query=` for a firm or person: every row of exactly what is filtered, in the
 * reader's language. What an officer takes out is an act in the ledger. Throws what the http layer presents:
 * access.signInNeeded, access.denied, request.malformed, case.tooManyToExport.
 */
export async function exportDoor(
  request: IncomingMessage,
  response: ServerResponse,
  context: RequestContext,
): Promise<boolean> {
  const url = URL.parse(request.url ?? '/', 'http://own');
  const isQueue = url?.pathname === '/api/exports/queue';
  if (request.method !== 'GET' || !url || (!isQueue && url.pathname !== '/api/exports/cases')) return false;
  const asked = Object.fromEntries(url.searchParams);
  const { format } = read(Format, asked);
  const { most, operation } = {
    most: readSettings().export.mostRows,
    operation: isQueue ? contract.listQueue : contract.listMyCases,
  };
  const { actor } = context;
  if (!matchesWho(operation['~orpc'].meta.who, actor)) {
    throw actor.kind === 'anyone'
      ? new Problem('access.signInNeeded', 401)
      : new Problem('access.denied', 403);
  }
  const call = openCall(context, context.services.database, undefined);
  const rows = isQueue
    ? await exportQueue(call, { ...read(QueueFilter, { ...asked, page: 1, size: 1 }), size: most }, most)
    : await exportCases(call, read(Mine, asked), most);
  if (actor.kind === 'officer') await record(context, asked, rows.length - 1);
  const name = `${context.services.translate(context.language, 'process.export.name')} ${legalDate(call.now)}.${format}`;
  const content = format === 'csv' ? Buffer.from(toCsv(rows)) : await toWorkbook(rows);
  response.writeHead(200, {
    'content-type': TYPES[format],
    'content-length': content.length,
    'content-disposition': contentDisposition(name, 'attachment'),
    'cache-control': 'no-store',
  });
  response.end(content);
  return true;
}

function read<S extends z.ZodType>(shape: S, given: unknown): z.infer<S> {
  const parsed = shape.safeParse(given);
  if (!parsed.success) throw new Problem('request.malformed', 400);
  return parsed.data;
}

/** Who took how much out, and by which filter; words that were searched for stay out. */
async function record(
  { actor, services }: RequestContext,
  asked: Record<string, string>,
  rows: number,
): Promise<void> {
  const { text: _, ...filter } = asked;
  await services.database.transaction(async (tx) => {
    await recordAction(tx, {
      subjectType: 'export',
      subjectId: newId(),
      name: 'export',
      actorId: actorId(actor),
      capacity: capacityRecord(actor),
      at: services.now(),
      body: { filter, rows },
    });
  });
}
