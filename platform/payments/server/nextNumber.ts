import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { sql, type Tx } from '#platform/db/server/database.ts';

const NEXT = sql('payment_serial_next', "SELECT nextval('payment_serial') AS serial");

/** `PB` for batches, `PO` for orders, the day, and a running number. */
export async function nextNumber(tx: Tx, kind: 'PB' | 'PO', now: Date): Promise<string> {
  const { serial } = await tx.one<{ serial: number | string }>(NEXT);
  return `${kind}${legalDate(now).replaceAll('-', '')}${String(serial).padStart(8, '0')}`;
}
