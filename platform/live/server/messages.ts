import { sql, type Tx } from '#platform/db/server/database.ts';
import type { Part } from '../pure/part.ts';
import { tellRoom } from './tellRoom.ts';

export interface NewMessage {
  id: string;
  caseId: string;
  person: string;
  part: Part;
  words?: string;
  fileId?: string;
  at: Date;
}

const ADD = sql(
  'room_message_add',
  `INSERT INTO room_messages (id, case_id, person_id, part, words, file_id, at)
   VALUES ($1, $2, $3, $4, $5, $6, $7)`,
);

export async function addMessage(tx: Tx, message: NewMessage): Promise<void> {
  const { id, caseId, person, part, words = null, fileId = null, at } = message;
  await tx.rows(ADD, [id, caseId, person, part, words, fileId, at]);
  await tellRoom(tx, caseId, { kind: 'changed' });
}
