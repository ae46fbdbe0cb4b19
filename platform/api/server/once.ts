import { canonicalJson } from '#platform/crypto/pure/canonicalJson.ts';
import { sha256Hex } from '#platform/crypto/server/sha256.ts';
import { type Database, sql, type Tx } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { isOvertaken } from '#platform/ledger/server/isOvertaken.ts';

export interface Request {
  actor: string;
  operation: string;
  /** Chosen by the caller; absent means that repeats are not recognised. */
  key: string | undefined;
  input: unknown;
}

interface Answered {
  input_digest: string;
  response: unknown;
}

const FIND = sql(
  'once_find',
  'SELECT input_digest, response FROM idempotency WHERE actor_id = $1 AND operation = $2 AND key = $3',
);
const KEEP = sql(
  'once_keep',
  'INSERT INTO idempotency (actor_id, operation, key, input_digest, response) VALUES ($1, $2, $3, $4, $5)',
);

/**
 * Runs a write in one transaction, at most once per (actor, operation, key). A repeat returns the first
 * result; the same key with another body is refused. The answer is kept under a unique key as the last write
 * of the transaction: a repeat, also one at the same moment, does its work for nothing, cannot keep it, and
 * reads the first answer. So only repeats pay for looking. Work that another transaction overtook is done again on
 * what stands then.
 * @throws Problem idempotency.differentBody
 */
export async function once<T>(
  database: Database,
  request: Request,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const { key } = request;
  if (key === undefined) return again(() => database.transaction(work));
  const digest = sha256Hex(canonicalJson(request.input ?? null));
  const id = [request.actor, request.operation, key];
  try {
    return await again(() =>
      database.transaction(async (tx) => {
        const result = await work(tx);
        tx.later(KEEP, [...id, digest, JSON.stringify(result ?? null)]);
        return result;
      }),
    );
  } catch (error) {
    // Whatever stopped it: what was done before is refused now, because it is done.
    const before = await database.maybe<Answered>(FIND, id);
    if (!before) throw error;
    return answer<T>(before, digest);
  }
}

/** Each time the row is read anew; only on a case that several processes act on without a pause it takes more than one. */
const MOST_ATTEMPTS = 5;

async function again<T>(attempt: () => Promise<T>): Promise<T> {
  for (let n = 1; ; n++) {
    try {
      return await attempt();
    } catch (error) {
      if (n === MOST_ATTEMPTS || !isOvertaken(error)) throw error;
    }
  }
}

function answer<T>(before: Answered, digest: string): T {
  if (before.input_digest !== digest) throw new Problem('idempotency.differentBody', 409);
  return before.response as T;
}
