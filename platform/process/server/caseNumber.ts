import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { sql, type Tx } from '#platform/db/server/database.ts';

const NEXT = sql('case_next_serial', "SELECT nextval('case_serial') AS serial");
const SERIAL_DIGITS = 6;

/**
 * A public number that people can read out: legal date and a running serial, such as 20261122-000137.
 * Codes of the national pattern (31 + date + 4) need an implementing code, which a deployment supplies.
 */
export async function caseNumber(tx: Tx, now: Date): Promise<string> {
  const { serial } = await tx.one<{ serial: number }>(NEXT);
  return `${legalDate(now).replaceAll('-', '')}-${String(serial).padStart(SERIAL_DIGITS, '0')}`;
}
