import { type Queryable, sql } from '#platform/db/server/database.ts';
import type { BatchState, OrderState } from '../pure/states.ts';

export interface OrderRow {
  id: string;
  number: string;
  purpose: string;
  subject_id: string;
  attempt: number;
  place_id: string;
  agency_id: string;
  payee: string;
  account: string;
  bank: string;
  amount: string;
  remark: string;
  state: OrderState;
  batch_id: string | null;
  ordered_at: Date;
  ended_at: Date | null;
  bank_serial: string | null;
  failure: string | null;
}

export interface BatchRow {
  id: string;
  number: string;
  place_id: string;
  agency_id: string;
  state: BatchState;
  orders: number;
  total: string;
  drafted_by: string;
  drafted_at: Date;
  released_by: string | null;
  released_at: Date | null;
  sent_at: Date | null;
  settled_at: Date | null;
}

const ORDERS_OF_BATCH = sql(
  'payment_orders_of_batch',
  'SELECT * FROM payment_orders WHERE batch_id = $1 ORDER BY number',
);
const ORDER_OF = sql(
  'payment_order_of_subject',
  'SELECT * FROM payment_orders WHERE purpose = $1 AND subject_id = $2 ORDER BY attempt DESC LIMIT 1',
);
const BATCH = sql('payment_batch', 'SELECT * FROM payment_batches WHERE id = $1');
const BATCH_BY_NUMBER = sql('payment_batch_by_number', 'SELECT * FROM payment_batches WHERE number = $1');
const BATCHES = sql(
  'payment_batches_of_agency',
  'SELECT * FROM payment_batches WHERE agency_id = $1 ORDER BY drafted_at DESC, id LIMIT $2',
);
const OPEN = sql(
  'payment_orders_open',
  "SELECT * FROM payment_orders WHERE agency_id = $1 AND state = 'open' ORDER BY ordered_at, id LIMIT $2",
);

export function ordersOfBatch(db: Queryable, batch: string): Promise<OrderRow[]> {
  return db.rows<OrderRow>(ORDERS_OF_BATCH, [batch]);
}

/** The last order of a subject, whatever became of it. */
export function findOrder(db: Queryable, purpose: string, subject: string): Promise<OrderRow | undefined> {
  return db.maybe<OrderRow>(ORDER_OF, [purpose, subject]);
}

export function findBatch(db: Queryable, id: string): Promise<BatchRow | undefined> {
  return db.maybe<BatchRow>(BATCH, [id]);
}

export function findBatchByNumber(db: Queryable, number: string): Promise<BatchRow | undefined> {
  return db.maybe<BatchRow>(BATCH_BY_NUMBER, [number]);
}

/** Newest first. */
export function batchesOf(db: Queryable, agency: string, most: number): Promise<BatchRow[]> {
  return db.rows<BatchRow>(BATCHES, [agency, most]);
}

/** Orders that wait for a batch, oldest first. */
export function openOrders(db: Queryable, agency: string, most: number): Promise<OrderRow[]> {
  return db.rows<OrderRow>(OPEN, [agency, most]);
}
