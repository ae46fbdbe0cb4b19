import { globSync } from 'node:fs';
import path from 'node:path';
import type { Tx } from '#platform/db/server/database.ts';
import { loadRegister } from '#platform/registers/server/loadRegister.ts';
import { publishRegister } from '#platform/registers/server/publishRegister.ts';

const folder = path.resolve(import.meta.dirname, '../registers');
const own = globSync('*.yaml', { cwd: folder }).sort();

/** Names of the registers that any reform may read without bringing them. */
export const sharingRegisters: readonly string[] = own.map((file) => path.basename(file, '.yaml'));

/** Items that the directory of every place begins with. */
export function itemsOfDirectory(): string[] {
  const { entries } = loadRegister(path.join(folder, 'shared-data.yaml'));
  return entries.map(({ body }) => String(body['item']));
}

/** Directory, grants and aims of one place, kept by its own officials. Published again, what they wrote stays. */
export async function publishSharingRegisters(
  tx: Tx,
  place: string,
  at: { now: Date; today: string },
): Promise<void> {
  for (const file of own) {
    const { definition, entries } = loadRegister(path.join(folder, file));
    await publishRegister(tx, { definition: { ...definition, place }, entries }, at);
  }
}
