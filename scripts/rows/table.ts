import { type ProvenRow, unproven } from './collect.ts';

/** For people: the rows that have proofs, what of them lacks one, and the counts. */
export function table(rows: readonly ProvenRow[]): string {
  const proven = rows.filter(({ proofs }) => proofs.length > 0);
  const parameters = rows.flatMap((row) => row.parameters);
  const open = rows.flatMap((row) => unproven(row));
  const lines = proven.map((row) => {
    const missing = unproven(row);
    const shown = `${row.parameters.length - missing.length}/${row.parameters.length}`;
    const lacks = missing.length === 0 ? '' : `lacks ${missing.join(' ')}`;
    return `${row.id.padEnd(7)} ${String(row.proofs.length).padStart(6)} ${shown.padStart(11)}  ${row.title.en}  ${lacks}`.trimEnd();
  });
  return [
    'row     proofs  parameters  title',
    ...lines,
    '',
    `${proven.length} of ${rows.length} rows have proofs; ${parameters.length - open.length} of ${parameters.length} parameters have one.`,
  ].join('\n');
}
