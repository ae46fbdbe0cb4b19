import type { Tx } from '#platform/db/server/database.ts';
import { publishProcess } from '#platform/process/server/processBook.ts';
import { publicationProcess } from '../domain/publicationProcess.ts';

/** The table is the same everywhere; the clock ends with the last day of each policy, so its length is not used. */
export async function publishPublication(tx: Tx, now: Date): Promise<void> {
  const limit = { amount: 1, unit: 'days' as const, source: 'policies.validity', warnBefore: [] };
  await publishProcess(tx, publicationProcess(limit), now);
}
