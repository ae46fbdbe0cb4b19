import { existsSync, globSync } from 'node:fs';
import path from 'node:path';
import type { Tx } from '#platform/db/server/database.ts';
import { publishProcess } from '#platform/process/server/processBook.ts';
import { loadRegister, withTable } from '#platform/registers/server/loadRegister.ts';
import { publishRegister } from '#platform/registers/server/publishRegister.ts';
import { defaultProcess } from '../domain/defaultProcess.ts';
import { creditSettings } from './settings.ts';

const folder = path.resolve(import.meta.dirname, '../registers');
const own = globSync('*.yaml', { cwd: folder }).sort();
/** Severities before what refers to them. */
const inOrder = [...own].sort(
  (a, b) => Number(b === 'credit-severities.yaml') - Number(a === 'credit-severities.yaml'),
);
/** Kept by each place itself; the others are the country's and bind everywhere (CRD-04.r2). */
const OF_A_PLACE = 'credit-grades.yaml';

/** Names of the registers that any reform may read without bringing them. */
export const creditRegisters: readonly string[] = own.map((file) => path.basename(file, '.yaml'));

/**
 * The credit registers: the country's lists, and the grades of one place, kept by its own officials. And the process of
 * a default. Published again, entries stay.
 * @param entriesFrom a folder with first entries, as `<register>.csv`; for a demonstration
 */
export async function publishCreditRegisters(
  tx: Tx,
  place: string,
  at: { now: Date; today: string },
  entriesFrom?: string,
): Promise<void> {
  await publishProcess(tx, defaultProcess(creditSettings()), at.now);
  for (const file of inOrder) {
    const csv = `${path.basename(file, '.yaml')}.csv`;
    const declared = loadRegister(path.join(folder, file));
    const { entries } =
      entriesFrom && existsSync(path.join(entriesFrom, csv))
        ? withTable({ ...declared, csv }, entriesFrom)
        : declared;
    const definition = file === OF_A_PLACE ? { ...declared.definition, place } : declared.definition;
    await publishRegister(tx, { definition, entries }, at);
  }
}
