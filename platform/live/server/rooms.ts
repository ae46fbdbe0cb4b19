import type { Actor } from '#platform/access/pure/actor.ts';
import { type Queryable, sql, type Tx } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import type { RoomRecording } from '../contract.ts';
import { tellRoom } from './tellRoom.ts';

export interface RoomRow {
  case_id: string;
  recording: RoomRecording;
  created_at: Date;
  opened_at: Date | null;
  closed_at: Date | null;
}

const FIND = sql('room_find', 'SELECT * FROM rooms WHERE case_id = $1');
const CREATE = sql(
  'room_create',
  'INSERT INTO rooms (case_id, recording, created_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
);
const OPEN = sql(
  'room_open',
  'UPDATE rooms SET opened_at = coalesce(opened_at, $2), closed_at = NULL WHERE case_id = $1 RETURNING case_id',
);
const CLOSE = sql(
  'room_close',
  'UPDATE rooms SET closed_at = $2 WHERE case_id = $1 AND closed_at IS NULL AND opened_at IS NOT NULL',
);
const INVITE = sql(
  'room_invite',
  `INSERT INTO room_guests (case_id, person_id, invited_by, invited_at) VALUES ($1, $2, $3, $4)
   ON CONFLICT DO NOTHING`,
);
const GUESTS = sql(
  'room_guests_of',
  'SELECT person_id FROM room_guests WHERE case_id = $1 ORDER BY invited_at',
);

/** @throws Problem room.unknown */
export async function getRoomRow(db: Queryable, caseId: string): Promise<RoomRow> {
  const row = await db.maybe<RoomRow>(FIND, [caseId]);
  if (!row) throw new Problem('room.unknown', 404);
  return row;
}

/** @throws Problem room.unknown, room.notOpen */
export async function getOpenRoom(db: Queryable, caseId: string): Promise<RoomRow> {
  const row = await getRoomRow(db, caseId);
  if (!isOpen(row)) throw new Problem('room.notOpen', 409);
  return row;
}

export function isOpen(row: RoomRow): boolean {
  return row.opened_at !== null && row.closed_at === null;
}

/** Makes the room of a case; nobody can join before it is opened. */
export async function createRoom(
  tx: Tx,
  room: { caseId: string; recording: RoomRecording; now: Date },
): Promise<void> {
  await tx.rows(CREATE, [room.caseId, room.recording, room.now]);
}

/** From now on those of the case and its guests may join. @throws Problem room.unknown */
export async function openRoom(tx: Tx, caseId: string, now: Date): Promise<void> {
  if (!(await tx.maybe(OPEN, [caseId, now]))) throw new Problem('room.unknown', 404);
  await tellRoom(tx, caseId, { kind: 'changed' });
}

/** Everybody is sent out; what was said and given stays readable. */
export async function closeRoom(tx: Tx, caseId: string, now: Date): Promise<void> {
  await tx.rows(CLOSE, [caseId, now]);
  await tellRoom(tx, caseId, { kind: 'closed' });
}

/** Lets a person take part who is neither of the firm nor of an agency of the case. */
export async function inviteGuest(
  tx: Tx,
  guest: { caseId: string; person: string; by: Actor; now: Date },
): Promise<void> {
  const by = 'person' in guest.by ? guest.by.person.id : null;
  await tx.rows(INVITE, [guest.caseId, guest.person, by, guest.now]);
}

export async function guestsOf(db: Queryable, caseId: string): Promise<string[]> {
  return (await db.rows<{ person_id: string }>(GUESTS, [caseId])).map(({ person_id }) => person_id);
}
