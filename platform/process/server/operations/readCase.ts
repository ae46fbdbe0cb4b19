import { agencyNames } from '#platform/access/server/agencies.ts';
import type { Call } from '#platform/api/server/call.ts';
import { sql } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import type { CaseView } from '../../pure/caseView.ts';
import type { CaseRow } from '../caseRow.ts';
import { holderAgencyOf, presentCase } from '../presentCase.ts';
import { standingOf } from '../standing.ts';
import { withLacks } from '../withLacks.ts';
import { withTaken } from '../withTaken.ts';

const READ = sql('case_read', 'SELECT * FROM cases WHERE id = $1');

/** @throws Problem case.unknown */
export async function getCaseRow(call: Call, caseId: string): Promise<CaseRow> {
  const row = await call.db.maybe<CaseRow>(READ, [caseId]);
  if (!row) throw new Problem('case.unknown', 404);
  return row;
}

/** The case as this caller sees it. */
export async function presentFor(call: Call, row: CaseRow): Promise<CaseView> {
  return (await presentAllFor(call, [row]))[0]!;
}

/** Cases as this caller sees them, in the same order. */
export async function presentAllFor(call: Call, rows: readonly CaseRow[]): Promise<CaseView[]> {
  const { processes, covers, colours: scale, law } = call.services;
  const { actor, now } = call;
  const definitions = await Promise.all(
    rows.map((row) => processes.get(call.db, row.process, row.process_version)),
  );
  const holders = rows.flatMap((row, index) => holderAgencyOf(definitions[index]!, row) ?? []);
  const agencies = await agencyNames(call.db, holders);
  const present = async (row: CaseRow, index: number) => {
    const process = definitions[index]!;
    const transitions = Object.values(process.states[row.state]?.on ?? {});
    const stands = await standingOf(actor, row, covers);
    const taken = await withTaken(call.db, row, actor, stands, transitions);
    const asking = { db: call.db, book: processes, row, actor, now };
    return presentCase({
      row,
      process,
      actor,
      standing: await withLacks(asking, taken, transitions),
      calendar: processes.calendarOf(row.place_id),
      scale,
      now,
      agencies,
      cite: law.cite,
    });
  };
  return Promise.all(rows.map(present));
}
