import pg from 'pg';

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

export function openDatabase(connectionString: string, options: { max?: number } = {}): Database {
  const pool = new pg.Pool({ connectionString, max: options.max ?? 10, application_name: 'onewindow' });
  // An idle connection that the server drops must not end the process: the next query reconnects.
  pool.on('error', () => {});
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
      try {
        await client.query('BEGIN');
        const result = await work({ ...queryable((query) => client.query(query)), inTransaction: true });
        const end = await client.query('COMMIT');
        if (end.command !== 'COMMIT') throw new Error(`transaction ended with ${end.command}`);
        return result;
      } catch (error) {
        await client.query('ROLLBACK').catch((rollbackError) => {
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

type Run = (query: pg.QueryConfig) => Promise<pg.QueryResult>;

function queryable(run: Run): Queryable {
  async function rows<T>(statement: Statement | string, values: unknown[] = []): Promise<T[]> {
    const query = typeof statement === 'string' ? { text: statement, values } : { ...statement, values };
    return (await run(query)).rows as T[];
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
