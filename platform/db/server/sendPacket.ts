import type { Socket } from 'node:net';
import pg from 'pg';
import { type Columns, readColumns, readRow } from './readRow.ts';

/** What a packet uses of pg's connection; its types do not show it. */
interface Connection {
  stream: Socket;
  parsedStatements: Record<string, string>;
  submittedNamedStatements: Record<string, string>;
  parse(statement: { name?: string; text: string }): void;
  bind(values: { statement?: string; values?: unknown[]; valueMapper(value: unknown): unknown }): void;
  describe(portal: { type: 'P'; name: string }): void;
  execute(portal: object): void;
  sync(): void;
}

const { prepareValue } = (pg as unknown as { utils: { prepareValue(value: unknown): unknown } }).utils;

/** What a statement answered. */
export interface Answer {
  rows: Record<string, unknown>[];
  /** As the server calls what it did: 'SELECT', 'COMMIT', 'ROLLBACK' … */
  command: string;
}

/** The columns of each prepared statement of a connection: asked for once, they cannot change unnoticed. */
const known = new WeakMap<object, Map<string, Columns>>();

/**
 * Sends statements so that the server answers all of them at once: one wake-up on either side and one round
 * trip. After a failure the server skips the rest of the packet. Needs a client with `pipeline: true`.
 * @returns the answer to the last one @throws the failure
 */
export function sendPacket(client: pg.ClientBase, queries: pg.QueryConfig[]): Promise<Answer> {
  const sent = new Promise<Answer>((resolve, reject) => client.query(packet(queries, resolve, reject)));
  return sent.catch((error) => {
    // The stack where the answer came in tells nothing; from here it leads to the caller.
    Error.captureStackTrace(error);
    throw error;
  });
}

/** To pg a packet is one query, and must be of its class; pg's own object for each statement costs more than the statement's bytes. */
function packet(
  queries: pg.QueryConfig[],
  resolve: (answer: Answer) => void,
  reject: (error: Error) => void,
): pg.Submittable {
  let at = 0;
  let failure: Error | undefined;
  let columns: Columns | undefined;
  let answer: Answer = { rows: [], command: '' };
  let columnsOf: Map<string, Columns>;
  const whole = Object.create(pg.Query.prototype) as pg.Submittable & { name?: string; text?: string };

  /** By these two pg notes which statement the server has prepared. */
  function begin(place: number) {
    at = place;
    const { name, text } = queries[Math.min(at, queries.length - 1)]!;
    whole.name = name;
    whole.text = text;
    columns = name === undefined ? undefined : columnsOf?.get(name);
  }
  function next() {
    if (at < queries.length - 1) answer = { rows: [], command: '' };
    begin(at + 1);
  }
  begin(0);
  return Object.assign(whole, {
    callback() {},
    submit(connection: Connection) {
      columnsOf = knownOf(connection);
      begin(0);
      connection.stream.cork();
      try {
        for (const query of queries) write(query, connection, columnsOf);
      } catch (error) {
        failure = error as Error;
        // What was written before it must fail too: outside of a transaction the end of the packet would commit it.
        connection.execute({ portal: UNWRITTEN });
      }
      connection.sync();
      connection.stream.uncork();
      return null;
    },
    handleRowDescription({ fields }: { fields: pg.FieldDef[] }) {
      columns = readColumns(fields);
    },
    handleDataRow({ fields }: { fields: (string | null)[] }) {
      try {
        answer.rows.push(readRow(columns!, fields));
      } catch (error) {
        failure ??= error as Error;
      }
    },
    handleCommandComplete({ text }: { text: string }) {
      const { name } = queries[at]!;
      if (name !== undefined) columnsOf.set(name, columns ?? NONE);
      answer.command = text.split(' ', 1)[0]!;
      next();
    },
    handleEmptyQuery: next,
    handleReadyForQuery() {
      if (failure) reject(failure);
      else resolve(answer);
    },
    handleError(error: Error, connection: Connection) {
      // Skipped statements were not prepared, whatever was sent.
      for (const { name } of queries.slice(at)) if (name) delete connection.submittedNamedStatements[name];
      reject(failure ?? error);
    },
  });
}

const NONE = readColumns([]);

/** No such portal is ever made: to execute it fails. */
const UNWRITTEN = 'unwritten';

/** Writes one statement without asking for an answer at once, nor for columns that are known. */
function write(
  { name, text, values }: pg.QueryConfig,
  connection: Connection,
  columns: Map<string, Columns>,
) {
  const { parsedStatements, submittedNamedStatements } = connection;
  const before = name && (parsedStatements[name] ?? submittedNamedStatements[name]);
  if (before && before !== text) throw new Error(`two statements have the name ${name}`);
  if (!before) {
    connection.parse({ name, text });
    if (name) submittedNamedStatements[name] = text;
  }
  connection.bind({ statement: name, values, valueMapper: prepareValue });
  if (name === undefined || !columns.has(name)) connection.describe({ type: 'P', name: '' });
  connection.execute({});
}

function knownOf(connection: object): Map<string, Columns> {
  const before = known.get(connection);
  if (before) return before;
  const made = new Map<string, Columns>();
  known.set(connection, made);
  return made;
}
