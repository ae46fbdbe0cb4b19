import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type DeclaredEntry, type DeclaredRegister, RegisterFile } from '../pure/registerFile.ts';
import { inWords } from './inWords.ts';
import { readRows } from './readRows.ts';
import { readTable } from './readTable.ts';
import { readYaml } from './readYaml.ts';

export type { DeclaredRegister } from '../pure/registerFile.ts';

/**
 * Reads a register's YAML file: the definition, and its entries inline (`entries:`) or in a table (`csv:`).
 * @throws Error naming file and line of everything that is wrong, in the entries too
 */
export function loadRegister(file: string): DeclaredRegister {
  const declared = readYaml(RegisterFile, readFileSync(file, 'utf8'), path.basename(file));
  return withTable(declared, path.dirname(file));
}

/** Completes a register file with the entries of its table, when it has one. */
export function withTable(file: RegisterFile, folder: string): DeclaredRegister {
  const { definition, entries, csv } = file;
  if (csv === undefined) return { definition, entries };
  const rows = readRows(definition, readTable(readFileSync(path.join(folder, csv))));
  const faults = rows.flatMap(({ row, problems }) =>
    problems.map(
      ({ path: field, code, params }) =>
        `${csv}:${row}: ${field}: ${inWords(`errors.${code}.message`, params)}`,
    ),
  );
  if (faults.length > 0) throw new Error(faults.join('\n'));
  const fromTable = rows.map(
    ({ body, validFrom, validTo }): DeclaredEntry => ({
      body,
      validFrom: validFrom ?? file.validFrom,
      validTo: validTo ?? null,
      source: null,
    }),
  );
  return { definition, entries: fromTable };
}
