import { globSync } from 'node:fs';
import path from 'node:path';
import type { Tx } from '#platform/db/server/database.ts';
import { loadRegister } from './loadRegister.ts';
import { publishRegister } from './publishRegister.ts';

const folder = path.resolve(import.meta.dirname, '../data');

/** Publishes the registers of the country that come with the platform. Places must be published before. */
export async function publishOwnRegisters(tx: Tx, at: { now: Date; today: string }): Promise<void> {
  for (const file of globSync('*.yaml', { cwd: folder }).sort()) {
    await publishRegister(tx, loadRegister(path.join(folder, file)), at);
  }
}
