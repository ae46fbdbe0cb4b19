import { existsSync, globSync } from 'node:fs';
import path from 'node:path';
import type { Tx } from '#platform/db/server/database.ts';
import { loadRegister, withTable } from '#platform/registers/server/loadRegister.ts';
import { publishRegister } from '#platform/registers/server/publishRegister.ts';

const folder = path.resolve(import.meta.dirname, '../registers');
const own = globSync('*.yaml', { cwd: folder }).sort();

/** Names of the registers that any reform may read without bringing them. */
export const creditRegisters: readonly string[] = own.map((file) => path.basename(file, '.yaml'));

/**
 * The credit registers of one place, kept by its own officials. Published again, entries stay.
 * @param entriesFrom a folder with first entries, as `<register>.csv`; for a demonstration
 */
export async function publishCreditRegisters(
  tx: Tx,
  place: string,
  at: { now: Date; today: string },
  entriesFrom?: string,
): Promise<void> {
  for (const file of own) {
    const csv = `${path.basename(file, '.yaml')}.csv`;
    const declared = loadRegister(path.join(folder, file));
    const { entries } =
      entriesFrom && existsSync(path.join(entriesFrom, csv))
        ? withTable({ ...declared, csv }, entriesFrom)
        : declared;
    await publishRegister(tx, { definition: { ...declared.definition, place }, entries }, at);
  }
}
