import { sql, type Tx } from '#platform/db/server/database.ts';

/** What a carrier says later about a message it took. */
export interface DeliveryReport {
  /** Our key of the message. */
  message: string;
  delivered: boolean;
  /** The carrier's word for what went wrong. */
  why?: string;
}

// Delivered is final: a report that comes late, or twice, changes nothing.
const REPORT = sql(
  'notice_messages_report',
  `UPDATE notice_messages SET state = CASE WHEN $2 THEN 'delivered' ELSE 'failed' END, last_error = $3
   WHERE bundle = $1 AND state IN ('queued', 'sent', 'failed')`,
);
const KNOWN = sql(
  'notice_messages_known',
  'SELECT 1 FROM notice_messages WHERE bundle = $1 AND channel = $2 LIMIT 1',
);

/** Notes a carrier's report. False when no such message went out over that channel. */
export async function recordReport(tx: Tx, channel: string, report: DeliveryReport): Promise<boolean> {
  const { message, delivered, why } = report;
  if (!(await tx.maybe(KNOWN, [message, channel]))) return false;
  await tx.rows(REPORT, [message, delivered, delivered ? null : (why ?? 'failed')]);
  return true;
}
