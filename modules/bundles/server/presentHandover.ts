import type { Call } from '#platform/api/server/call.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import type { CaseRow } from '#platform/process/server/caseRow.ts';
import { standingOf } from '#platform/process/server/standing.ts';
import type { HandoverView } from '../contract.ts';
import { handoverOf } from '../domain/handover.ts';
import type { eventParts } from './events.ts';
import { grantedParts, handoversOf } from './handovers.ts';

/** What is handed over together, what was, and until when the first of what waits must be. */
export async function presentHandover(
  call: Call,
  row: CaseRow,
  parts: Awaited<ReturnType<typeof eventParts>>,
  titleOf: (member: string) => Text,
): Promise<HandoverView> {
  const { db, services, actor, now } = call;
  const granted = grantedParts(parts, services.law, (place) => services.processes.calendarOf(place));
  const done = await handoversOf(db, row.id);
  const ended = row.closed_at !== null && parts.every((part) => !part.row || part.row.closed_at !== null);
  const { waiting, ready, latestOn } = handoverOf(
    granted,
    done.flatMap(({ members }) => members),
    { ended, today: legalDate(now) },
  );
  const result = (member: string) => ({
    member,
    title: titleOf(member),
    decidedOn: granted.find((one) => one.member === member)?.decidedOn ?? '',
  });
  const { inScope, parties = [] } = await standingOf(actor, row, services.covers);
  const isWindow = actor.kind === 'officer' && actor.post.role === 'window' && inScope;
  return {
    waiting: waiting.map(({ member }) => result(member)),
    ready,
    latestOn,
    done: done.map(({ at, way, received, members }) => ({
      at: at.toISOString(),
      way,
      received: received ?? '',
      parts: members.map(result),
    })),
    mayHandOver: ready && isWindow && parties.includes('window'),
  };
}
