import type { Socket } from 'node:net';
import pg from 'pg';

/** What a packet uses of pg's connection and of its class for one query; its types do not show them. */
interface Connection {
  stream: Socket;
  submittedNamedStatements: Record<string, string>;
  sync(): void;
}
interface Part {
  name?: string;
  text: string;
  queryMode: 'extended';
  callback: (error: Error | null, result?: pg.QueryResult) => void;
  _result: { fields: pg.FieldDef[] };
  submit(connection: Connection): Error | null;
  handleRowDescription(message: { fields: pg.FieldDef[] }): void;
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, connection: Connection): void;
  handleReadyForQuery(connection: Connection): void;
}
type QueryClass = new (config: pg.QueryConfig) => Part & pg.Submittable;
const Query = pg.Query as unknown as QueryClass;

/** What is kept for each connection. */
interface Known {
  /** The columns of each prepared statement: asked for once, they cannot change unnoticed. */
  columns: Map<string, pg.FieldDef[]>;
  /** The connection as a part sees it: nothing is answered in between, and known columns are not asked for. */
  asking: Connection;
  quiet: Connection;
}
const known = new WeakMap<object, Known>();

/**
 * Sends statements so that the server answers all of them at once: one wake-up on either side and one round
 * trip. After a failure the server skips the rest of the packet. Needs a client with `pipeline: true`.
 * @returns the result of the last one @throws the failure
 */
export function sendPacket(client: pg.ClientBase, queries: pg.QueryConfig[]): Promise<pg.QueryResult> {
  const parts = queries.map((query) => new Query({ ...query, queryMode: 'extended' } as pg.QueryConfig));
  const sent = new Promise<pg.QueryResult>((resolve, reject) => client.query(packet(parts, resolve, reject)));
  return sent.catch((error) => {
    // The stack where the answer came in tells nothing; from here it leads to the caller.
    Error.captureStackTrace(error);
    throw error;
  });
}

/** To pg a packet is one query; it hands each answer to the part that it belongs to. */
function packet(parts: Part[], resolve: (result: pg.QueryResult) => void, reject: (error: Error) => void) {
  let at = 0;
  let failure: Error | undefined;
  let last: pg.QueryResult | undefined;
  for (const part of parts) {
    part.callback = (error, result) => {
      if (error) failure ??= error;
      last = result;
    };
  }
  const current = () => parts[Math.min(at, parts.length - 1)]!;
  const ended = () => {
    at += 1;
    nameCurrent();
  };
  const whole = Object.assign(new Query({ text: '' }), {
    callback: () => {},
    submit(connection: Connection) {
      connection.stream.cork();
      for (const part of parts) {
        failure ??= submitPart(part, connection) ?? undefined;
        if (failure) break;
      }
      connection.sync();
      connection.stream.uncork();
      return null;
    },
    handleRowDescription: (message: { fields: pg.FieldDef[] }) => current().handleRowDescription(message),
    handleDataRow: (message: unknown) => current().handleDataRow(message),
    handleCommandComplete(message: unknown, connection: Connection) {
      const part = current();
      part.handleCommandComplete(message, connection);
      if (part.name) knownOf(connection).columns.set(part.name, part._result.fields);
      ended();
    },
    handleEmptyQuery: ended,
    handleReadyForQuery(connection: Connection) {
      for (const part of parts) part.handleReadyForQuery(connection);
      if (failure) reject(failure);
      else resolve(last!);
    },
    handleError(error: Error, connection: Connection) {
      // Skipped statements were not prepared, whatever was sent.
      for (const { name } of parts.slice(at)) if (name) delete connection.submittedNamedStatements[name];
      reject(failure ?? error);
    },
  });
  // By these two pg notes which statement the server has prepared.
  function nameCurrent() {
    const { name, text } = current();
    Object.assign(whole, { name, text });
  }
  nameCurrent();
  return whole;
}

/** Writes one part without asking for an answer, nor for columns that are known. */
function submitPart(part: Part, connection: Connection): Error | null {
  const { columns, asking, quiet } = knownOf(connection);
  const fields = part.name ? columns.get(part.name) : undefined;
  if (fields && fields.length > 0) part.handleRowDescription({ fields });
  return part.submit(fields ? quiet : asking);
}

function knownOf(connection: Connection): Known {
  const before = known.get(connection);
  if (before) return before;
  const asking: Connection = Object.assign(Object.create(connection), { sync() {}, close() {} });
  const quiet: Connection = Object.assign(Object.create(connection), {
    sync() {},
    close() {},
    describe() {},
  });
  const made: Known = { columns: new Map(), asking, quiet };
  known.set(connection, made);
  return made;
}
