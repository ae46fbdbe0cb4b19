import { postHolders } from '#platform/access/server/postHolders.ts';
import type { Services } from '#platform/api/server/services.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import type { Tx } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { startLoop } from '#platform/jobs/server/loop.ts';
import { act } from './act.ts';
import { type PlannedRow, settlePlanned, takeDue } from './plannedActions.ts';
import type { OfficerActor } from './processBook.ts';
import { standingOf } from './standing.ts';

type Running = Pick<Services, 'database' | 'now' | 'log' | 'processes' | 'covers' | 'namesOf'>;

const LOOK_EVERY_MS = 1_000;

/**
 * Takes the next planned action whose moment has come, as the officer who planned it, if the post is still theirs and
 * the case stands as it was seen. What is refused keeps its reason for that officer.
 * @returns false when nothing is due
 */
export async function runPlanned(services: Running): Promise<boolean> {
  const { database, now, log } = services;
  let planned: PlannedRow | undefined;
  try {
    await database.transaction(async (tx) => {
      planned = await takeDue(tx, now());
      if (!planned) return;
      await take(tx, services, planned);
      await settlePlanned(tx, planned.id, { state: 'done', at: now() });
    });
  } catch (error) {
    if (!planned) throw error;
    const known = error instanceof Problem;
    if (!known) log.error({ err: error, planned: planned.id }, 'a planned action failed');
    const problem = known ? { code: error.code, params: error.params } : { code: 'server.unexpected' };
    const { id } = planned;
    await database.transaction((tx) => settlePlanned(tx, id, { state: 'refused', problem, at: now() }));
  }
  return planned !== undefined;
}

async function take(
  tx: Tx,
  { processes: book, now, covers, namesOf }: Running,
  planned: PlannedRow,
): Promise<void> {
  const { person_id: id, role, agency_id: agency, place_id: place } = planned;
  const holders = await postHolders(tx, { agency, role, place }, legalDate(now()));
  if (!holders.some(({ person }) => person === id)) throw new Problem('access.denied', 403);
  const name = (await namesOf(tx, [id])).get(id) ?? '';
  const actor: OfficerActor = { kind: 'officer', person: { id, name }, post: { role, agency, place } };
  await act(
    {
      tx,
      book,
      now: now(),
      standing: (who, row) => standingOf(who, row, (post, at) => covers(post, at, tx)),
    },
    {
      caseId: planned.case_id,
      action: planned.action,
      actor,
      expectedVersion: planned.expected_version,
      ...(planned.reason !== null && { data: { reason: planned.reason } }),
    },
  );
}

/** Takes planned actions as they fall due, until stopped. Several programs may do so at once. */
export function startPlanned(services: Running): { stop(): Promise<void> } {
  return startLoop(() => runPlanned(services), {
    idleMs: LOOK_EVERY_MS,
    onError: (error) => services.log.error({ err: error }, 'planned actions were not taken, will try again'),
  });
}
