import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestContext } from '#platform/api/server/call.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { contentDisposition } from '#platform/files/server/contentDisposition.ts';
import { ResultsFilter } from '../../contract.ts';
import { paidAwards } from '../results.ts';
import { resultsTable } from './resultsTable.ts';

const TABLE = '/api/payouts/results.csv';

/** `GET /api/payouts/results.csv?query=&policy=&year=`: for everyone, exactly what the page lists, all of it (POL-06). */
export async function resultsDoor(
  request: IncomingMessage,
  response: ServerResponse,
  { services, language }: RequestContext,
): Promise<boolean> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  const url = URL.parse(request.url ?? '/', 'http://own');
  if (url?.pathname !== TABLE) return false;
  const filter = ResultsFilter.safeParse(Object.fromEntries(url.searchParams));
  if (!filter.success) throw new Problem('request.malformed', 400);
  const { database, translate, now } = services;
  const { awards } = await paidAwards(database, filter.data, { limit: null, offset: 0 });
  const name = translate(language, 'payouts.public.file', { date: legalDate(now()) });
  response.writeHead(200, {
    'content-type': 'text/csv; charset=utf-8',
    'cache-control': 'no-store',
    'content-disposition': contentDisposition(`${name}.csv`),
  });
  response.end(request.method === 'HEAD' ? undefined : resultsTable(awards, language, translate));
  return true;
}
