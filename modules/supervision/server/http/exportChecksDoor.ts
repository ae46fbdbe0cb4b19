import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { openCall, type RequestContext } from '#platform/api/server/call.ts';
import { refuseStranger } from '#platform/api/server/refuseStranger.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { nameIn } from '#platform/i18n/pure/nameIn.ts';
import { inLanguage } from '#platform/i18n/pure/text.ts';
import { sendTable } from '#platform/process/server/http/sendTable.ts';
import { readSettings } from '#platform/process/server/readSettings.ts';
import { contract, type DuePostCheck } from '../../contract.ts';
import { findDueChecks } from '../findDueChecks.ts';

const Asked = z.object({
  format: z.enum(['xlsx', 'csv']),
  colour: z.enum(['green', 'yellow', 'orange', 'red', 'grey']).optional(),
  place: z.string().max(60).optional(),
  unacknowledged: z.stringbool().optional(),
});
const COLUMNS = ['number', 'matter', 'holder', 'place', 'state', 'due', 'colour', 'confirmed'] as const;

/** `GET /api/exports/post-checks?format=xlsx|csv&…`: every row of exactly what is filtered, with the filters of the list. */
export async function exportChecksDoor(
  request: IncomingMessage,
  response: ServerResponse,
  context: RequestContext,
): Promise<boolean> {
  const url = URL.parse(request.url ?? '/', 'http://own');
  if (request.method !== 'GET' || url?.pathname !== '/api/exports/post-checks') return false;
  const given = Object.fromEntries(url.searchParams);
  const asked = Asked.safeParse(given);
  if (!asked.success) throw new Problem('request.malformed', 400);
  const { format, ...filter } = asked.data;
  const { actor, services } = context;
  refuseStranger(contract.listDuePostChecks['~orpc'].meta, actor);
  const { shown } = await findDueChecks(openCall(context, services.database, undefined), filter);
  const most = readSettings().export.mostRows;
  if (shown.length > most)
    throw new Problem('case.tooManyToExport', 422, { params: { total: shown.length, most } });
  await sendTable(response, context, { rows: inRows(context, shown), format, filter: given });
  return true;
}

function inRows({ language, services }: RequestContext, checks: readonly DuePostCheck[]): string[][] {
  const say = (key: string) => services.translate(language, key);
  return [
    COLUMNS.map((column) => say(`supervision.export.${column}`)),
    ...checks.map((check) => [
      check.number,
      inLanguage(check.title, language),
      check.holderName,
      nameIn(check.place, language),
      inLanguage(check.stateTitle, language),
      check.dueOn ?? '',
      say(`process.export.colour.${check.colour}`),
      say(check.acknowledged ? 'supervision.export.yes' : 'supervision.export.no'),
    ]),
  ];
}
