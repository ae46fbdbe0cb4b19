import type { Way } from '#modules/catalogue/contract.ts';
import type { Call } from '#platform/api/server/call.ts';
import { presentProblem } from '#platform/api/server/presentProblem.ts';
import { type Queryable, sql, type Tx } from '#platform/db/server/database.ts';
import { Problem, type ProblemStatus } from '#platform/errors/pure/problem.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import type { SandboxView } from '../../domain/office/sandboxContract.ts';
import { placeOf } from '../office/presentStaged.ts';

export interface Sandbox {
  id: string;
  reform: string;
  matter: string;
  version: number;
  title: Text;
  staged_id: string | null;
  folder: string;
  files: Record<string, string>;
  place_id: string;
  way: Way;
  opened_in: string;
  opened_by: string;
  opened_at: Date;
  ends_at: Date;
  state: SandboxView['state'];
  refusal: Pick<Problem, 'code' | 'status' | 'params'> | null;
}

const ADD = sql(
  'sandbox_add',
  `INSERT INTO sandboxes (id, reform, matter, version, title, staged_id, folder, files, place_id, way, opened_in,
     opened_by, ends_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, now() + make_interval(hours => $13)) RETURNING *`,
);
const ONE = sql('sandbox_one', 'SELECT * FROM sandboxes WHERE id = $1');
const LIVE = sql(
  'sandbox_live',
  "SELECT * FROM sandboxes WHERE id = $1 AND state = 'open' AND ends_at > now()",
);
/** Whoever opens the next one waits: two at the same time must not both find the last room. */
const LOCK = sql('sandbox_lock', "SELECT pg_advisory_xact_lock(hashtextextended('sandboxes', 0))");
const COUNT = sql(
  'sandbox_count',
  "SELECT count(*) AS n FROM sandboxes WHERE state IN ('opening', 'open') AND ends_at > now()",
);
const OF_PLACE = sql(
  'sandbox_of_place',
  `SELECT s.* FROM sandboxes s JOIN places p ON p.id = s.opened_in
   WHERE $1 = ANY (p.path) AND s.state <> 'closed' AND s.ends_at > now() ORDER BY s.opened_at DESC`,
);
const OPENED = sql(
  'sandbox_opened',
  "UPDATE sandboxes SET state = 'open' WHERE id = $1 AND state = 'opening'",
);
const REFUSED = sql(
  'sandbox_refused',
  "UPDATE sandboxes SET state = 'refused', refusal = $2, files = '{}' WHERE id = $1 AND state = 'opening'",
);
const CLOSE = sql(
  'sandbox_close',
  `UPDATE sandboxes SET state = 'closed', refusal = NULL, closed_at = now(), files = '{}'
   WHERE id = $1 AND state <> 'closed' RETURNING *`,
);
const TELL = sql('sandbox_tell', 'INSERT INTO outbox (topic, payload, at) VALUES ($1, $2, $3)');

export type NewSandbox = Omit<Sandbox, 'opened_at' | 'ends_at' | 'state' | 'refusal'>;

/** @throws Problem sandbox.tooMany */
export async function addSandbox(
  tx: Tx,
  given: NewSandbox,
  { hours, atOnce }: { hours: number; atOnce: number },
): Promise<Sandbox> {
  await tx.rows(LOCK);
  const { n } = await tx.one<{ n: number }>(COUNT);
  if (n >= atOnce) throw new Problem('sandbox.tooMany', 409, { params: { most: atOnce } });
  const { id, reform, matter, version, title, staged_id, folder, files, place_id, way } = given;
  const what = [id, reform, matter, version, JSON.stringify(title), staged_id, folder, JSON.stringify(files)];
  return tx.one<Sandbox>(ADD, [...what, place_id, way, given.opened_in, given.opened_by, hours]);
}

export function findSandbox(db: Queryable, id: string): Promise<Sandbox | undefined> {
  return db.maybe<Sandbox>(ONE, [id]);
}

/** A trial that one can be in now: open, and not at its end. */
export function findLiveSandbox(db: Queryable, id: string): Promise<Sandbox | undefined> {
  return db.maybe<Sandbox>(LIVE, [id]);
}

export function sandboxesIn(db: Queryable, place: string): Promise<Sandbox[]> {
  return db.rows<Sandbox>(OF_PLACE, [place]);
}

export async function noteOpened(db: Queryable, id: string): Promise<void> {
  await db.rows(OPENED, [id]);
}

export async function noteRefused(
  db: Queryable,
  id: string,
  { code, status, params }: Problem,
): Promise<void> {
  await db.rows(REFUSED, [id, JSON.stringify({ code, status, params })]);
}

/** Ends a trial; what it had is dropped by whoever hears of it. Undefined when it was closed already. */
export async function endSandbox(tx: Tx, id: string, now: Date): Promise<Sandbox | undefined> {
  const closed = await tx.maybe<Sandbox>(CLOSE, [id]);
  if (closed) await tellOfSandbox(tx, 'sandbox.closed', id, now);
  return closed;
}

export async function tellOfSandbox(tx: Tx, topic: string, sandboxId: string, now: Date): Promise<void> {
  await tx.rows(TELL, [topic, JSON.stringify({ sandboxId }), now]);
}

export async function presentSandbox(
  { db, language, services }: Pick<Call, 'db' | 'language' | 'services'>,
  sandbox: Sandbox,
): Promise<SandboxView> {
  const { id, matter, version, title, way, staged_id, state, opened_at, ends_at, refusal } = sandbox;
  const told = refusal && presentProblem(problemOf(refusal), language, services);
  return {
    id,
    matter,
    version,
    title,
    place: await placeOf(db, sandbox.place_id),
    way,
    stagedId: staged_id,
    state,
    openedAt: opened_at.toISOString(),
    endsAt: ends_at.toISOString(),
    refusal: told && { title: told.title, wayOut: told.wayOut },
  };
}

function problemOf({ code, status, params }: NonNullable<Sandbox['refusal']>): Problem {
  return new Problem(code, status satisfies ProblemStatus, { params });
}
