import type { Actor } from '#platform/access/pure/actor.ts';
import { sql, type Tx } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { isOvertaken } from '#platform/ledger/server/isOvertaken.ts';
import type { Standing } from '../pure/allowedActions.ts';
import type { FactJson } from '../pure/factJson.ts';
import { type CaseRow, stateOf } from './caseRow.ts';
import type { ProcessBook } from './processBook.ts';
import { takeSteps } from './takeSteps.ts';
import { withLacks } from './withLacks.ts';
import { withTaken } from './withTaken.ts';
import { type Writing, writeSteps } from './writeSteps.ts';

export interface ActRequest {
  caseId: string;
  action: string;
  actor: Actor;
  /** What rules may read from now on: ids, codes, flags. Kept in the clear. */
  facts?: Record<string, FactJson>;
  /** What people typed: kept erasable, the ledger holds only its salted digest. */
  data?: unknown;
  /** The version the actor saw; when the case has moved since, the action is refused. */
  expectedVersion?: number;
  /** The operation that asks: an action with `through` is taken by that one only. */
  through?: string;
  /** Set by the clock when it acts. */
  clock?: string;
}

export interface ActContext {
  tx: Tx;
  book: ProcessBook;
  now: Date;
  /** What the actor is to this case. */
  standing: (actor: Actor, row: CaseRow) => Promise<Standing>;
  /**
   * The case may be taken as this process remembers it, unlocked: only where the request begins anew when it was
   * overtaken (`once`), and where nothing beside the case is read that others change under its lock.
   */
  recalls?: boolean;
}

const LOCK = sql('case_lock', 'SELECT * FROM cases WHERE id = $1 FOR UPDATE');
const ARRIVED = sql('case_arrived', 'SELECT');

/**
 * Takes one action on a case, and whatever rules decide at once because of it: locks the case (or goes on from it as
 * remembered, where the context `recalls`), checks who may, applies the steps, and writes case, actions, ledger queue,
 * task, timers and outbox in one statement.
 * @returns the case after the last step
 * @throws Problem case.unknown, case.changed, case.actionNotPossible, case.conditionNotMet, case.missing,
 *   case.ownWork, case.throughOperation, access.denied
 */
export async function act(context: ActContext, request: ActRequest): Promise<CaseRow> {
  const remembered = await planRemembered(context, request);
  if (remembered) return writeRemembered(context, remembered);
  return writeSteps(context, await planOn(context, request, await lock(context, request)));
}

/** An effect may refuse before the write has travelled: whoever was overtaken is told that first, and begins anew. */
async function writeRemembered(context: ActContext, planned: Writing): Promise<CaseRow> {
  try {
    return await writeSteps(context, planned);
  } catch (error) {
    await context.tx.rows(ARRIVED).catch((failure) => {
      if (isOvertaken(failure)) throw failure;
    });
    throw error;
  }
}

/** Nothing when the case is not remembered, or is refused as it is remembered: then what stands must say so. */
async function planRemembered(context: ActContext, request: ActRequest): Promise<Writing | undefined> {
  const row = context.book.remembered.take(request.caseId);
  if (!row || !context.recalls) return undefined;
  try {
    return await planOn(context, request, row);
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}

async function lock({ tx }: ActContext, { caseId }: ActRequest): Promise<CaseRow> {
  const row = await tx.maybe<CaseRow>(LOCK, [caseId]);
  if (!row) throw new Problem('case.unknown', 404);
  return row;
}

async function planOn(context: ActContext, request: ActRequest, row: CaseRow): Promise<Writing> {
  const { tx, book } = context;
  if (request.expectedVersion !== undefined && request.expectedVersion !== row.version) {
    throw new Problem('case.changed', 409, { params: { number: row.number } });
  }
  const process = await book.get(tx, row.process, row.process_version);
  const { actor } = request;
  const asked = process.states[row.state]?.on?.[request.action];
  const taken = await withTaken(tx, row, actor, await context.standing(actor, row), [asked]);
  const standing = await withLacks({ db: tx, book, row, actor, now: context.now }, taken, [asked]);
  const steps = takeSteps({
    process,
    row,
    before: stateOf(row),
    standing,
    request,
    now: context.now,
    calendar: book.calendarOf(row.place_id),
  });
  return { process, row, steps, isNew: false };
}
