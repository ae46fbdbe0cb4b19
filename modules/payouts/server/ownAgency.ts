import type { Call } from '#platform/api/server/call.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { type BatchRow, findBatch } from '#platform/payments/server/rows.ts';

/** The agency and place in whose name an officer pays. */
export function ownAgency(call: Call): { agency: string; place: string } {
  const { actor } = call;
  call.require(actor.kind === 'officer');
  if (actor.kind !== 'officer') throw new Problem('access.denied', 403);
  return actor.post;
}

/** A batch of the caller's own agency; another's is unknown to them. @throws Problem payment.noBatch */
export async function ownBatch(call: Call, id: string): Promise<BatchRow> {
  const { agency } = ownAgency(call);
  const batch = await findBatch(call.db, id);
  if (batch?.agency_id !== agency) throw new Problem('payment.noBatch', 404);
  return batch;
}
