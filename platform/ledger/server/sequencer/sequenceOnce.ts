import { type Database, sql, type Tx } from '#platform/db/server/database.ts';
import type { LogSigner } from '../note/checkpoint.ts';
import { drainQueue } from './drainQueue.ts';
import { type PublishedHead, publishHead } from './publishHead.ts';

export interface SequencerOptions {
  database: Database;
  signer: LogSigner;
  now: () => Date;
  /** Actions per transaction. */
  batch?: number;
}

/**
 * Empties the queue into the tree, batch by batch, and publishes a head when the tree has grown.
 * Safe to run in several processes: they wait for each other. A crash leaves whole batches only.
 */
export async function sequenceOnce(
  options: SequencerOptions,
): Promise<{ sequenced: number; head?: PublishedHead }> {
  const { database, signer, now, batch = 5_000 } = options;
  let sequenced = 0;
  let taken: number;
  do {
    taken = await locked(database, (tx) => drainQueue(tx, batch));
    sequenced += taken;
  } while (taken === batch);
  const head = await locked(database, (tx) => publishHead(tx, signer, now()));
  return { sequenced, head };
}

function locked<T>(database: Database, work: (tx: Tx) => Promise<T>): Promise<T> {
  return database.transaction(async (tx) => {
    await tx.rows(takeLock);
    return work(tx);
  });
}

// A lock of the transaction: it goes with the connection, so a crashed sequencer blocks nobody.
const takeLock = sql('ledger_sequencer_lock', 'SELECT pg_advisory_xact_lock(720451014)');
