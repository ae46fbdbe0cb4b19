import { sql, type Tx } from '#platform/db/server/database.ts';
import { fenOf } from '../pure/totalOf.ts';
import type { StatementLine } from './bank.ts';
import type { OrderRow } from './rows.ts';

/** `matched`, or what is wrong with a line of the statement. */
export type Finding = 'matched' | 'unknownOrder' | 'otherAmount' | 'notExpected';

export interface Reconciliation {
  lines: { serial: string; order: string | null; amount: string; finding: Finding }[];
  /** Orders that we hold for paid on that day and that the statement does not have. */
  missing: { order: string; amount: string }[];
}

const ORDER = sql(
  'payment_order_by_number',
  'SELECT * FROM payment_orders WHERE agency_id = $1 AND number = $2',
);
const KEEP = sql(
  'statement_line_keep',
  `INSERT INTO statement_lines (agency_id, day, bank_serial, order_number, amount, direction, finding, read_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
   ON CONFLICT (agency_id, day, bank_serial) DO UPDATE SET finding = excluded.finding, read_at = excluded.read_at`,
);
const PAID_ON = sql(
  'payment_orders_paid_on',
  `SELECT number, amount, bank_serial FROM payment_orders
   WHERE agency_id = $1 AND state IN ('paid', 'returned') AND (ended_at AT TIME ZONE 'Asia/Shanghai')::date = $2::date
   ORDER BY number`,
);

/**
 * Compares the bank's statement of a day with our orders: every line of it, and every order that we hold for paid.
 * It changes no order: what differs is for people.
 */
export async function reconcile(
  tx: Tx,
  { agency, day, lines, now }: { agency: string; day: string; lines: readonly StatementLine[]; now: Date },
): Promise<Reconciliation> {
  const found: Reconciliation['lines'] = [];
  for (const { serial, order, amount, direction } of lines) {
    const row = order === null ? undefined : await tx.maybe<OrderRow>(ORDER, [agency, order]);
    const finding = findingOf(row, { serial, amount, direction });
    await tx.rows(KEEP, [agency, day, serial, order, amount, direction, finding, now]);
    found.push({ serial, order, amount, finding });
  }
  const serials = new Set(lines.map(({ serial }) => serial));
  const paid = await tx.rows<{ number: string; amount: string; bank_serial: string }>(PAID_ON, [agency, day]);
  const missing = paid
    .filter(({ bank_serial }) => !serials.has(bank_serial))
    .map(({ number, amount }) => ({ order: number, amount }));
  return { lines: found, missing };
}

function findingOf(
  order: OrderRow | undefined,
  { serial, amount, direction }: Pick<StatementLine, 'serial' | 'amount' | 'direction'>,
): Finding {
  if (!order) return 'unknownOrder';
  if (fenOf(order.amount) !== fenOf(amount)) return 'otherAmount';
  // What came back had gone out before.
  const expected = order.state === 'returned' || (direction === 'out' && order.state === 'paid');
  // One order, one payment: a second one under another serial is money that went twice.
  return expected && (direction === 'in' || order.bank_serial === serial) ? 'matched' : 'notExpected';
}
