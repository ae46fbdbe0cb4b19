import { ApiProblem, type ProblemDocument } from '#platform/api/web/problemDocument.ts';
import type { DeliveryView } from '../contract.ts';

interface Deliveries {
  retry: (id: string) => Promise<DeliveryView>;
  read: (id: string) => Promise<DeliveryView>;
  pause: (milliseconds: number) => Promise<void>;
}

type Say = (key: string, params?: Record<string, string>) => string;

const LOOKS = 12;
const PAUSE_MS = 1_000;

/**
 * Tries a delivery again and waits for what becomes of it, so that each row of a bulk action has its own result.
 * @throws ApiProblem saying what holds it up, when the new try did not succeed either
 */
export async function retryAndWait(id: string, deliveries: Deliveries, say: Say): Promise<void> {
  const before = await deliveries.retry(id);
  let now = before;
  for (let look = 0; look < LOOKS && isOpen(before, now); look++) {
    await deliveries.pause(PAUSE_MS);
    now = await deliveries.read(id);
  }
  if (now.state === 'done') return;
  const tried = now.attempts !== before.attempts;
  const key = !tried ? 'notTried' : now.state === 'waiting' ? 'stillWaiting' : 'stillFailing';
  throw new ApiProblem(problem(key, say(key, { why: now.why }), say('later')));
}

/** Nothing came of it yet: not tried, or sent while the other side has still to confirm. */
function isOpen(before: DeliveryView, now: DeliveryView): boolean {
  return now.state !== 'done' && (now.attempts === before.attempts || now.state === 'waiting');
}

function problem(code: string, title: string, wayOut: string): ProblemDocument {
  return { type: 'about:blank', title, status: 0, code, detail: title, wayOut, fields: [] };
}
