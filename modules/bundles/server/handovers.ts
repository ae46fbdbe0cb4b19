import type { Calendar } from '#platform/calendar/pure/calendar.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { deadline } from '#platform/clock/pure/deadline.ts';
import type { Law } from '#platform/clock/pure/law.ts';
import { startClock } from '#platform/clock/pure/legalClock.ts';
import { type Queryable, sql, type Tx } from '#platform/db/server/database.ts';
import type { HandoverWay } from '../contract.ts';
import type { GrantedPart } from '../domain/handover.ts';
import type { eventParts } from './events.ts';

export interface HandoverRow {
  id: string;
  event_id: string;
  members: string[];
  way: HandoverWay;
  /** Null once erased. */
  received: string | null;
  by_person: string;
  at: Date;
}

const OF = sql('event_handovers_of', 'SELECT * FROM event_handovers WHERE event_id = $1 ORDER BY at, id');
const ADD = sql(
  'event_handover_add',
  `INSERT INTO event_handovers (id, event_id, members, way, received, by_person, at)
   VALUES ($1, $2, $3, $4, $5, $6, $7)`,
);

export function handoversOf(db: Queryable, eventId: string): Promise<HandoverRow[]> {
  return db.rows<HandoverRow>(OF, [eventId]);
}

export async function keepHandover(tx: Tx, row: HandoverRow): Promise<void> {
  await tx.rows(ADD, [row.id, row.event_id, row.members, row.way, row.received, row.by_person, row.at]);
}

/** The granted parts, each with the day of its decision and the last day to deliver its result. */
export function grantedParts(
  parts: Awaited<ReturnType<typeof eventParts>>,
  law: Law,
  calendarOf: (place: string) => Calendar,
): GrantedPart[] {
  return parts.flatMap(({ member, row }) => {
    if (row?.outcome !== 'granted' || !row.closed_at) return [];
    const decidedOn = legalDate(row.closed_at);
    const clock = startClock(law.limit('permit.delivery', decidedOn), row.closed_at.toISOString());
    return [{ member, decidedOn, deliverBy: deadline(clock, calendarOf(row.place_id)).on! }];
  });
}
