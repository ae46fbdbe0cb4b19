import { sql } from '#platform/db/server/database.ts';
import { type ActContext, act } from '#platform/process/server/act.ts';
import type { CaseRow } from '#platform/process/server/caseRow.ts';
import { noStanding } from '#platform/process/server/noStanding.ts';
import { decideNext, type EventState } from '../domain/decideNext.ts';
import { getBundleVersion, partsOf } from './bundles.ts';
import { eventParts, findEvent, markNotOpened, markOpened } from './events.ts';
import { keepComprehensive } from './keepComprehensive.ts';
import { openPart } from './openPart.ts';
import { standingOfPart } from './standingOfPart.ts';

const LOCK = sql('event_lock', 'SELECT * FROM cases WHERE id = $1 FOR UPDATE');
const SYSTEM = { kind: 'system', by: 'rule' } as const;

/**
 * Brings an event to where its parts are: opens what can be opened, drops what waits in vain, moves the event, and
 * keeps its comprehensive permit. Run again it finds nothing to do, so whoever notices a change may call it.
 */
export async function settleEvent(context: ActContext, eventId: string): Promise<CaseRow> {
  const { tx, book } = context;
  let row = await tx.one<CaseRow>(LOCK, [eventId]);
  const event = (await findEvent(tx, eventId))!;
  const { body: bundle } = await getBundleVersion(tx, event.bundle, event.bundle_version);
  for (;;) {
    const parts = await eventParts(tx, eventId);
    const standings = await Promise.all(parts.map((part) => standingOfPart(tx, book, part)));
    const begun = row.clocks['promise'] !== undefined;
    const next = decideNext(standings, row.state as EventState, begun);
    for (const { member, because } of next.dropped) {
      const part = parts.find((one) => one.member === member)!;
      await markNotOpened(tx, eventId, part, { why: 'parts', because });
    }
    for (const member of next.open) {
      const part = parts.find((one) => one.member === member)!;
      const [published] = await partsOf(
        tx,
        bundle.members.filter(({ id }) => id === member),
      );
      const opened = await openPart(context, event, bundle, published!);
      if ('caseId' in opened) await markOpened(tx, eventId, part, opened.caseId);
      else await markNotOpened(tx, eventId, part, { why: 'conditions', because: opened.unmet });
    }
    if (next.open.length + next.dropped.length > 0) continue;
    // A part that was applied for again after the event was closed changes the permit, not the event.
    if (row.closed_at !== null || !next.action) break;
    const own = { ...context, standing: noStanding };
    row = await act(own, { caseId: eventId, action: next.action, actor: SYSTEM });
  }
  if (row.closed_at !== null) await keepComprehensive(context, row, event, bundle);
  return row;
}
