import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Tx } from '#platform/db/server/database.ts';
import { loadRegister, withTable } from '#platform/registers/server/loadRegister.ts';
import { publishRegister } from '#platform/registers/server/publishRegister.ts';

/** The register of service halls, each with its policy window. */
export const POLICY_HALLS = 'service-halls';

const FILE = path.resolve(import.meta.dirname, `../registers/${POLICY_HALLS}.yaml`);

/**
 * The halls of a place, kept by its own officials. Published again, entries stay.
 * @param entriesFrom a folder with first entries, as `service-halls.csv`; for a demonstration
 */
export async function publishHalls(
  tx: Tx,
  place: string,
  at: { now: Date; today: string },
  entriesFrom?: string,
): Promise<void> {
  const csv = `${POLICY_HALLS}.csv`;
  const declared = loadRegister(FILE);
  const { entries } =
    entriesFrom && existsSync(path.join(entriesFrom, csv))
      ? withTable({ ...declared, csv }, entriesFrom)
      : declared;
  await publishRegister(tx, { definition: { ...declared.definition, place }, entries }, at);
}
