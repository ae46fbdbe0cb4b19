import type { Tx } from '#platform/db/server/database.ts';
import { publishProcess } from '#platform/process/server/processBook.ts';
import { OPINION_ROLES, opinionProcess } from '../domain/opinionProcess.ts';
import { readSettings } from './readSettings.ts';

/** Every city can ask its agencies: the tables are the same everywhere. */
export async function publishOpinions(tx: Tx, now: Date): Promise<void> {
  const { warnBefore, source } = readSettings().opinion;
  // The length is not used: the clock ends with the day that was asked for.
  const limit = { amount: 1, unit: 'days' as const, source, warnBefore };
  for (const role of OPINION_ROLES) await publishProcess(tx, opinionProcess(role, limit), now);
}
