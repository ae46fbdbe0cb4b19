import { agencyNames } from '#platform/access/server/agencies.ts';
import type { Call } from '#platform/api/server/call.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import type { Queryable } from '#platform/db/server/database.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import { getCaseRow, presentAllFor } from '#platform/process/server/operations/readCase.ts';
import type { DefaultView, PublishedDefault, ReportView } from '../contract.ts';
import { complianceUrl } from '../domain/complianceCode.ts';
import type { DefaultRow } from './defaults.ts';
import { measuresOn } from './measures.ts';
import type { ReportRow } from './reports.ts';

/** What anybody may see of these, in the same order. */
export async function presentPublished(
  db: Queryable,
  rows: readonly DefaultRow[],
  today: string,
): Promise<PublishedDefault[]> {
  const names = await agencyNames(
    db,
    rows.map(({ agency_ids }) => agency_ids[0]!),
  );
  const lists = new Map<string, Map<string, Text>>();
  for (const { place_id } of rows) {
    if (lists.has(place_id)) continue;
    const list = await measuresOn(db, place_id, today);
    lists.set(place_id, new Map(list.map(({ code, title }) => [code, title])));
  }
  return rows.map((row) => ({
    firm: row.firm,
    uscc: row.uscc,
    entry: { code: row.entry, title: row.body['title'] as Text },
    severity: String(row.body['severity']),
    agency: names.get(row.agency_ids[0]!) ?? { zh: '', en: null },
    document: row.document,
    identifiedOn: row.identified_on,
    publishedUntil: row.published_until,
    measures: row.measures.map((code) => ({
      code,
      title: lists.get(row.place_id)?.get(code) ?? { zh: code, en: code },
    })),
  }));
}

/** The whole of these for whoever may read their cases. */
export async function presentDefaults(call: Call, rows: readonly DefaultRow[]): Promise<DefaultView[]> {
  const published = await presentPublished(call.db, rows, legalDate(call.now));
  const cases = await presentAllFor(
    call,
    await Promise.all(rows.map(({ case_id }) => getCaseRow(call, case_id))),
  );
  return rows.map((row, at) => ({
    ...published[at]!,
    case: cases[at]!,
    summary: row.summary,
    repairableFrom: row.repairable_from,
    removedOn: row.removed_on,
    removedBecause: row.removed_because,
  }));
}

export function presentReport(row: ReportRow, publicUrl: string): ReportView {
  const { id, number, made_on: madeOn, body, code } = row;
  const { statedTotal, fields, elsewhere } = body;
  return { id, number, madeOn, statedTotal, fields, elsewhere, codeUrl: complianceUrl(publicUrl, code) };
}
