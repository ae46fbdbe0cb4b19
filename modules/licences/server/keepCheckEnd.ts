import { sql, type Tx } from '#platform/db/server/database.ts';
import type { CheckEnd } from '../domain/checkEnd.ts';

const KEEP = sql(
  'licence_keep_check_end',
  'UPDATE licences SET check_result = $2, check_on = $3 WHERE id = $1',
);

/** Writes on the licence how a check ended. The act itself is the check's; the licence only repeats it. */
export async function keepCheckEnd(tx: Tx, licenceId: string, { result, on }: CheckEnd): Promise<void> {
  await tx.rows(KEEP, [licenceId, result, on]);
}
