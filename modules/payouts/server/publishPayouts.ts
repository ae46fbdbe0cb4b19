import type { Tx } from '#platform/db/server/database.ts';
import { publishProcess } from '#platform/process/server/processBook.ts';
import { payoutProcesses } from '../domain/payoutProcesses.ts';
import { payoutSettings } from './settings.ts';

/** Puts the processes of this field in force; again it changes nothing. */
export async function publishPayouts(tx: Tx, now: Date): Promise<void> {
  for (const process of payoutProcesses(payoutSettings())) await publishProcess(tx, process, now);
}
