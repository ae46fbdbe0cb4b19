import type { ServerResponse } from 'node:http';
import { actorId } from '#platform/access/pure/actor.ts';
import { capacityRecord } from '#platform/access/pure/capacityRecord.ts';
import type { RequestContext } from '#platform/api/server/call.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { contentDisposition } from '#platform/files/server/contentDisposition.ts';
import { recordAction } from '#platform/ledger/server/recordAction.ts';
import { toCsv } from '../../pure/csv.ts';
import { toWorkbook } from './toWorkbook.ts';

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};

interface TableToSend {
  /** The names of the columns first. */
  rows: string[][];
  format: 'xlsx' | 'csv';
  /** By which filter; words that were searched for stay out. */
  filter: Record<string, string>;
}

/** Sends a list as a file. What an officer takes out is an act in the ledger: who, how much, by which filter. */
export async function sendTable(
  response: ServerResponse,
  { actor, language, services }: RequestContext,
  { rows, format, filter }: TableToSend,
): Promise<void> {
  if (actor.kind === 'officer')
    await services.database.transaction((tx) =>
      recordAction(tx, {
        subjectType: 'export',
        subjectId: newId(),
        name: 'export',
        actorId: actorId(actor),
        capacity: capacityRecord(actor),
        at: services.now(),
        body: { filter, rows: rows.length - 1 },
      }),
    );
  const day = legalDate(services.now());
  const name = `${services.translate(language, 'process.export.name')} ${day}.${format}`;
  const content = format === 'csv' ? Buffer.from(toCsv(rows)) : await toWorkbook(rows);
  response.writeHead(200, {
    'content-type': TYPES[format],
    'content-length': content.length,
    'content-disposition': contentDisposition(name, 'attachment'),
    'cache-control': 'no-store',
  });
  response.end(content);
}
