import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { matchesWho } from '#platform/api/pure/matchesWho.ts';
import { openCall, type RequestContext } from '#platform/api/server/call.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { contract } from '../../contract.ts';
import { QueueFilter } from '../../pure/queue.ts';
import { readSettings } from '../readSettings.ts';
import { exportCases } from './exportCases.ts';
import { exportQueue } from './exportQueue.ts';
import { sendTable } from './sendTable.ts';

const Format = z.object({ format: z.enum(['xlsx', 'csv']) });
const Mine = z.object({ open: z.stringbool().optional(), query: z.string().trim().max(100).optional() });

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
  const { text: _, ...filter } = asked;
  await sendTable(response, context, { rows, format, filter });
  return true;
}

function read<S extends z.ZodType>(shape: S, given: unknown): z.infer<S> {
  const parsed = shape.safeParse(given);
  if (!parsed.success) throw new Problem('request.malformed', 400);
  return parsed.data;
}
