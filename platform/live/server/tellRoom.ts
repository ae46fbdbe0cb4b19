import { type Queryable, sql } from '#platform/db/server/database.ts';

export const ROOM_CHANNEL = 'onewindow_rooms';

/** What the pages in a room are told; `signal` only the page it is for. */
export type RoomNews =
  | { kind: 'roster' }
  | { kind: 'changed' }
  | { kind: 'closed' }
  | { kind: 'signal'; id: number; to: string };

const NOTIFY = sql('room_notify', `SELECT pg_notify('${ROOM_CHANNEL}', $1)`);

/** Tells the open pages of a room, in whichever process they hang, when the transaction commits. Ids only. */
export async function tellRoom(db: Queryable, caseId: string, news: RoomNews): Promise<void> {
  await db.rows(NOTIFY, [JSON.stringify({ caseId, ...news })]);
}
