import { createHash } from 'node:crypto';
import { canonicalJson } from '#platform/crypto/pure/canonicalJson.ts';
import { type Database, sql, type Tx } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';

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
const UNIQUE_VIOLATION = '23505';

/**
 * Runs a write in one transaction, at most once per (actor, operation, key). A repeat returns the first
 * result; the same key with another body is refused. Two at once: the loser rolls back and reads the winner's.
 * @throws Problem idempotency.differentBody
 */
export async function once<T>(
  database: Database,
  request: Request,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const { key } = request;
  if (key === undefined) return database.transaction(work);
  const digest = createHash('sha256')
    .update(canonicalJson(request.input ?? null))
    .digest('hex');
  const id = [request.actor, request.operation, key];
  try {
    return await database.transaction(async (tx) => {
      const before = await tx.maybe<Answered>(FIND, id);
      if (before) return answer<T>(before, digest);
      const result = await work(tx);
      await tx.rows(KEEP, [...id, digest, JSON.stringify(result ?? null)]);
      return result;
    });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    return answer<T>(await database.one<Answered>(FIND, id), digest);
  }
}

function answer<T>(before: Answered, digest: string): T {
  if (before.input_digest !== digest) throw new Problem('idempotency.differentBody', 409);
  return before.response as T;
}

function isDuplicateKey(error: unknown): boolean {
  const { code, constraint } = error as { code?: string; constraint?: string };
  return code === UNIQUE_VIOLATION && constraint === 'idempotency_pkey';
}
