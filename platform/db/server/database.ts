import pg from 'pg';
import { packedClient } from './packedClient.ts';

/** A named statement is prepared once per connection: about a quarter less CPU in PostgreSQL. */
export interface Statement {
  name: string;
  text: string;
}

export type Row = Record<string, unknown>;

/** What a query runs on: the pool (each statement on its own) or one open transaction. */
export interface Queryable {
  rows<T = Row>(statement: Statement | string, values?: unknown[]): Promise<T[]>;
  /** The single row, or undefined. */
  maybe<T = Row>(statement: Statement | string, values?: unknown[]): Promise<T | undefined>;
  /** The single row. @throws Error when there is none. */
  one<T = Row>(statement: Statement | string, values?: unknown[]): Promise<T>;
}

export interface Tx extends Queryable {
  readonly inTransaction: true;
  /**
   * Hands over a write whose answer nobody needs: it is sent, in order, together with the next statement or the
   * commit, which saves waiting for it. When it fails, that statement or the commit throws its error.
   * Not for what asks for an open transaction (LOCK, SAVEPOINT): with nothing else to wait for there is none.
   */
  later(statement: Statement | string, values?: unknown[]): void;
  /** Does something in memory once the transaction is committed, and nothing when it is not. */
  committed(then: () => void): void;
}

export interface Database extends Queryable {
  readonly pool: pg.Pool;
  /** Runs `work` in one transaction: commits when it resolves, rolls back when it throws. */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Declares a prepared statement; the name must be unique in the program. */
export function sql(name: string, text: string): Statement {
  return { name, text };
}

// Dates (type 1082) stay 'YYYY-MM-DD' strings: a legal date has no time zone. int8 counts fit in a number here.
pg.types.setTypeParser(1082, (value) => value);
pg.types.setTypeParser(20, (value) => Number(value));

/** How long to wait for a connection: an error that is told is better than a request that hangs for ever. */
const PATIENCE_MS = 30_000;

export function openDatabase(connectionString: string, options: { max?: number } = {}): Database {
  const { max = 10 } = options;
  const pool = new pg.Pool({
    connectionString,
    max,
    application_name: 'onewindow',
    pipeline: true,
    connectionTimeoutMillis: PATIENCE_MS,
  });
  // An idle connection that the server drops must not end the process: the next query reconnects.
  pool.on('error', () => {});
  // Nor must one that drops while it is handed from one user to the next, when nobody else listens.
  pool.on('connect', (client) => client.on('error', () => {}));
  return {
    pool,
    ...queryable((query) => pool.query(query)),
    async transaction(work) {
      const client = await pool.connect();
      let broken: Error | undefined;
      // A connection that drops between two statements must fail the next one, not end the process.
      const drop = (error: Error) => {
        broken = error;
      };
      client.on('error', drop);
      const packed = packedClient(client);
      const after: (() => void)[] = [];
      try {
        const result = await work({
          ...queryable(packed.send),
          later: (statement, values = []) => packed.later(queryOf(statement, values)),
          committed: (then) => void after.push(then),
          inTransaction: true,
        });
        await packed.commit();
        for (const then of after) then();
        return result;
      } catch (error) {
        await packed.rollback().catch((rollbackError) => {
          broken = rollbackError as Error;
        });
        throw error;
      } finally {
        client.off('error', drop);
        client.release(broken);
      }
    },
    close: () => pool.end(),
  };
}

type Run = (query: pg.QueryConfig) => Promise<{ rows: unknown[] }>;

function queryable(run: Run): Queryable {
  async function rows<T>(statement: Statement | string, values: unknown[] = []): Promise<T[]> {
    return (await run(queryOf(statement, values))).rows as T[];
  }
  return {
    rows,
    async maybe<T>(statement: Statement | string, values?: unknown[]) {
      return (await rows<T>(statement, values))[0];
    },
    async one<T>(statement: Statement | string, values?: unknown[]) {
      const found = await rows<T>(statement, values);
      if (found.length !== 1) throw new Error(`expected one row, found ${found.length}`);
      return found[0] as T;
    },
  };
}

function queryOf(statement: Statement | string, values: unknown[]): pg.QueryConfig {
  if (typeof statement === 'string') return { text: statement, values };
  return { name: statement.name, text: statement.text, values };
}
