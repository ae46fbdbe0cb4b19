import { serve } from '#platform/api/server/serve.ts';
import { sql } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { type FileRow, presentFile } from '#platform/files/server/fileRow.ts';
import { uploadLimits } from '#platform/files/server/uploadLimits.ts';
import { contract, type RoomView } from '../../contract.ts';
import type { Part } from '../../pure/part.ts';
import { partIn } from '../partIn.ts';
import { presentRecording, recordingsOf } from '../recordings.ts';
import { getRoomRow, guestsOf, isOpen, type RoomRow } from '../rooms.ts';

interface MessageRow {
  id: string;
  person_id: string;
  part: Part;
  words: string | null;
  file_id: string | null;
  at: Date;
}

const MESSAGES = sql(
  'room_messages_of',
  'SELECT id, person_id, part, words, file_id, at FROM room_messages WHERE case_id = $1 ORDER BY at, id LIMIT 2000',
);
const FILES = sql('room_files_of', 'SELECT * FROM files WHERE id = ANY ($1::uuid[])');

export const getRoom = serve(contract.getRoom, async (call, { caseId }) => {
  const { db, actor, services } = call;
  const { part, reads, row } = await partIn(db, services.covers, actor, caseId);
  if (!row) throw new Problem('room.unknown', 404);
  call.require(reads);
  const room = await getRoomRow(db, caseId);
  const messages = await db.rows<MessageRow>(MESSAGES, [caseId]);
  const recordings = await recordingsOf(db, caseId);
  const guests = await guestsOf(db, caseId);
  const people = [
    ...guests,
    ...messages.map((one) => one.person_id),
    ...recordings.map((one) => one.started_by),
  ];
  const names = await services.namesOf(db, [...new Set(people)]);
  const files = await db.rows<FileRow>(FILES, [messages.flatMap(({ file_id }) => file_id ?? [])]);
  const me = 'person' in actor ? actor.person : undefined;
  return {
    caseId,
    number: row.number,
    title: row.title,
    applicantName: row.applicant_name,
    state: stateOf(room),
    recording: room.recording,
    me: { part: part ?? null, name: me?.name ?? '' },
    guests: guests.map((id) => ({ id, name: names.get(id) ?? '' })),
    messages: messages.map(({ id, person_id, words, file_id, at, ...message }) => {
      const file = files.find((one) => one.id === file_id);
      return {
        id,
        part: message.part,
        words,
        name: names.get(person_id) ?? '',
        mine: person_id === me?.id,
        file: file ? presentFile(file) : null,
        at: at.toISOString(),
      };
    }),
    recordings: recordings.map((one) => presentRecording(one, names)),
    limits: uploadLimits(),
  };
});

function stateOf(room: RoomRow): RoomView['state'] {
  if (isOpen(room)) return 'open';
  return room.closed_at ? 'closed' : 'waiting';
}
