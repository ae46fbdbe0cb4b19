import { type Queryable, sql } from '#platform/db/server/database.ts';
import type { Part } from '../pure/part.ts';
import { tellRoom } from './tellRoom.ts';

export interface Peer {
  id: string;
  personId: string;
  part: Part;
}

const JOIN = sql(
  'room_peer_join',
  `INSERT INTO room_peers (id, case_id, person_id, part) VALUES ($1, $2, $3, $4)
   ON CONFLICT (id) DO UPDATE SET left_at = NULL, seen_at = clock_timestamp()
   WHERE room_peers.case_id = $2 AND room_peers.person_id = $3 RETURNING id`,
);
const LEAVE = sql(
  'room_peer_leave',
  `UPDATE room_peers SET left_at = clock_timestamp()
   WHERE id = $1 AND case_id = $2 AND person_id = $3 AND left_at IS NULL RETURNING id`,
);
const SEEN = sql(
  'room_peers_seen',
  'UPDATE room_peers SET seen_at = clock_timestamp() WHERE id = ANY ($1::uuid[]) AND left_at IS NULL',
);
// A process that died could not say that its pages have gone.
const PRESENT = sql(
  'room_peers_present',
  `SELECT id, person_id AS "personId", part FROM room_peers
   WHERE case_id = $1 AND left_at IS NULL AND seen_at > clock_timestamp() - interval '45 seconds'
   ORDER BY joined_at, id`,
);

/** A page enters, or comes back after its connection broke. False when that page is somebody else's. */
export async function join(
  db: Queryable,
  page: { caseId: string; peer: string; person: string; part: Part },
): Promise<boolean> {
  if (!(await db.maybe(JOIN, [page.peer, page.caseId, page.person, page.part]))) return false;
  await tellRoom(db, page.caseId, { kind: 'roster' });
  return true;
}

export async function leave(
  db: Queryable,
  page: { caseId: string; peer: string; person: string },
): Promise<boolean> {
  if (!(await db.maybe(LEAVE, [page.peer, page.caseId, page.person]))) return false;
  await tellRoom(db, page.caseId, { kind: 'roster' });
  return true;
}

export async function keepPresent(db: Queryable, peers: readonly string[]): Promise<void> {
  if (peers.length > 0) await db.rows(SEEN, [peers]);
}

export function presentPeers(db: Queryable, caseId: string): Promise<Peer[]> {
  return db.rows<Peer>(PRESENT, [caseId]);
}
