import type { Actor } from '#platform/access/pure/actor.ts';
import type { Tx } from '#platform/db/server/database.ts';
import type { FieldProblem } from '#platform/errors/pure/problem.ts';
import { missingReferences } from './missingReferences.ts';
import { type ReadRow, readRows } from './readRows.ts';
import { readTableFile } from './readTable.ts';
import { getRegister } from './registers.ts';
import { draftOf, type Outcome, saysTheSame } from './upsertEntry.ts';
import { latestVersions, lockRegister, writeVersion } from './writeVersion.ts';

export interface ImportInput {
  /** Id or name. */
  register: string;
  place?: string;
  /** A csv or xlsx file. */
  content: Uint8Array;
  /** Write the good rows even when others are not; otherwise all or nothing. */
  partial: boolean;
  /** Only tell what would happen; nothing is written. */
  check?: boolean;
  /** Legal date: entries without a date of their own are in force from then. */
  today: string;
  now: Date;
}

export interface ImportedRow {
  /** As the spreadsheet counts: the heading is row 1. */
  row: number;
  key: string | undefined;
  /** `refused`: something is wrong in it. `waiting`: good, but not written because another row is refused. */
  outcome: Outcome | 'refused' | 'waiting';
  problems: FieldProblem[];
}

export interface Imported {
  rows: ImportedRow[];
  /** How many entries were added or changed. */
  written: number;
}

/**
 * Brings a table file into a register, with a result for every row. Entries that the file does not name stay
 * as they are. Unless `partial`, nothing is written when any row is refused.
 * @throws Problem notFound; registers.file.tooLarge, .unreadable, .empty, .header
 */
export async function importEntries(tx: Tx, actor: Actor, input: ImportInput): Promise<Imported> {
  const { id, definition } = await getRegister(tx, input.register, input.place);
  const rows = readRows(definition, await readTableFile(input.content));
  await lockRegister(tx, id);
  const sound = new Set(rows.filter(({ problems }) => problems.length === 0).map(({ key }) => key!));
  for (const row of rows) {
    if (row.problems.length > 0) continue;
    row.problems.push(...(await missingReferences(tx, definition, row.body, startOf(row, input), sound)));
  }
  if (!input.check && !input.partial && rows.some(({ problems }) => problems.length > 0)) {
    return { rows: rows.map((row) => result(row, 'waiting')), written: 0 };
  }
  const latest = await latestVersions(tx, id);
  const results: ImportedRow[] = [];
  for (const row of rows) {
    if (row.problems.length > 0) {
      results.push(result(row, 'refused'));
      continue;
    }
    const draft = draftOf(row.key!, row.body, {
      validFrom: startOf(row, input),
      validTo: row.validTo ?? null,
    });
    const before = latest.get(draft.key);
    // A table file has no column for sources: an entry keeps the one it has.
    draft.source = before?.source ?? null;
    const unchanged = before !== undefined && saysTheSame(before, draft);
    if (!unchanged && !input.check)
      await writeVersion(tx, definition, before, draft, { actor, now: input.now });
    results.push(result(row, unchanged ? 'unchanged' : before && !before.withdrawn ? 'changed' : 'added'));
  }
  if (input.check) return { rows: results, written: 0 };
  const written = results.filter(({ outcome }) => outcome === 'added' || outcome === 'changed').length;
  return { rows: results, written };
}

function startOf(row: ReadRow, input: ImportInput): string {
  return row.validFrom ?? input.today;
}

function result({ row, key, problems }: ReadRow, outcome: ImportedRow['outcome']): ImportedRow {
  return { row, key, outcome: problems.length > 0 ? 'refused' : outcome, problems };
}
