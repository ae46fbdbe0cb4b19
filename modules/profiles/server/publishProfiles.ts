import type { Tx } from '#platform/db/server/database.ts';
import { publishProcess } from '#platform/process/server/processBook.ts';
import { disputeProcess } from '../domain/disputeProcess.ts';
import { declaredProfile } from './attributes.ts';
import { profileSettings } from './settings.ts';

/** The process of a dispute; the declarations are read now, so that a wrong one stops the start. */
export async function publishProfiles(tx: Tx, now: Date): Promise<void> {
  declaredProfile();
  const { amount, unit, source } = profileSettings().dispute;
  await publishProcess(tx, disputeProcess({ amount, unit, source }), now);
}
