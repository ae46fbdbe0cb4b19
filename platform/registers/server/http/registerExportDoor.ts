import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { actorId } from '#platform/access/pure/actor.ts';
import { capacityRecord } from '#platform/access/pure/capacityRecord.ts';
import { openCall, type RequestContext } from '#platform/api/server/call.ts';
import { CalendarDate } from '#platform/calendar/pure/calendarDate.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { contentDisposition } from '#platform/files/server/contentDisposition.ts';
import { recordAction } from '#platform/ledger/server/recordAction.ts';
import { exportEntries } from '../exportEntries.ts';
import { openRegister } from '../operations/openRegister.ts';
import { mayWriteRegister } from '../registerAccess.ts';

const Asked = z.object({
  register: z.string().max(140),
  format: z.enum(['xlsx', 'csv']),
  on: CalendarDate.optional(),
  query: z.string().trim().max(100).optional(),
});

/**
 * `GET /api/exports/register?register=…&format=xlsx|csv&on=&query=`: a register as it is filtered, to read and to bring
 * in again. Whoever keeps it gets the personal columns too. What an officer takes out is an act in the ledger.
 */
export async function registerExportDoor(
  request: IncomingMessage,
  response: ServerResponse,
  context: RequestContext,
): Promise<boolean> {
  const url = URL.parse(request.url ?? '/', 'http://own');
  if (request.method !== 'GET' || url?.pathname !== '/api/exports/register') return false;
  const asked = Asked.safeParse(Object.fromEntries(url.searchParams));
  if (!asked.success) throw new Problem('request.malformed', 400);
  const { register: name, format, on, query } = asked.data;
  const { actor, language, services } = context;
  const call = openCall(context, services.database, undefined);
  const register = await openRegister(call, { name });
  const asOf = on ?? legalDate(call.now);
  const view = (await mayWriteRegister(call, register)) ? 'full' : 'public';
  const file = await exportEntries(call.db, { register: register.id, asOf, query, format, language, view });
  if (actor.kind === 'officer')
    await services.database.transaction((tx) =>
      recordAction(tx, {
        subjectType: 'export',
        subjectId: newId(),
        name: 'export',
        actorId: actorId(actor),
        capacity: capacityRecord(actor),
        at: services.now(),
        body: { register: register.id, asOf, view },
      }),
    );
  response.writeHead(200, {
    'content-type': file.contentType,
    'content-length': file.content.byteLength,
    'content-disposition': contentDisposition(file.name, 'attachment'),
    'cache-control': 'no-store',
  });
  response.end(file.content);
  return true;
}
