import { z } from 'zod';
import { operation } from '#platform/api/pure/operation.ts';
import { UploadLimits } from '#platform/files/pure/fileLimits.ts';
import { FileRecord } from '#platform/files/pure/fileRecord.ts';
import { Text } from '#platform/i18n/pure/text.ts';
import { Part } from './pure/part.ts';
import { Signal } from './pure/signal.ts';

/** Whether what happens in a room is recorded. */
export const RoomRecording = z.enum(['required', 'optional', 'none']);
export type RoomRecording = z.infer<typeof RoomRecording>;

export const RoomMessage = z.object({
  id: z.uuid(),
  name: z.string(),
  part: Part,
  mine: z.boolean(),
  words: z.string().nullable(),
  file: FileRecord.nullable(),
  at: z.iso.datetime(),
});
export type RoomMessage = z.infer<typeof RoomMessage>;

export const RecordingView = z.object({
  id: z.uuid(),
  startedAt: z.iso.datetime(),
  startedBy: z.string(),
  endedAt: z.iso.datetime().nullable(),
  mediaType: z.string(),
  size: z.number().nullable(),
  /** Of the whole, as the ledger holds it; null while it runs, and for one that ended before anything came. */
  sha256: z.string().nullable(),
  /** The act in the ledger that holds the hash. */
  actionId: z.uuid().nullable(),
});
export type RecordingView = z.infer<typeof RecordingView>;

export const RoomView = z.object({
  caseId: z.uuid(),
  number: z.string(),
  title: Text,
  applicantName: z.string(),
  state: z.enum(['waiting', 'open', 'closed']),
  recording: RoomRecording,
  me: z.object({ part: Part.nullable(), name: z.string() }),
  guests: z.array(z.object({ id: z.uuid(), name: z.string() })),
  messages: z.array(RoomMessage),
  recordings: z.array(RecordingView),
  /** What a file given in the room may be. */
  limits: UploadLimits,
});
export type RoomView = z.infer<typeof RoomView>;

const OfCase = z.object({ caseId: z.uuid() });
const tag = 'live';
const MOST_SIGNALS = 60;
const MOST_WORDS = 2000;
const errors = ['room.unknown', 'room.notOpen'];

export const contract = {
  getRoom: operation({
    method: 'GET',
    path: '/rooms/{caseId}',
    summary: 'The room of a case: whether it is open, what was said, given and recorded',
    tag,
    who: 'signedIn',
    errors: ['room.unknown'],
  })
    .input(OfCase)
    .output(RoomView),
  sendSignals: operation({
    method: 'POST',
    path: '/rooms/{caseId}/signals',
    summary: 'Tell another page in the room how to connect',
    tag,
    who: 'signedIn',
    errors: [...errors, 'room.peerGone'],
  })
    .input(OfCase.extend({ from: z.uuid(), to: z.uuid(), signals: z.array(Signal).min(1).max(MOST_SIGNALS) }))
    .output(z.object({ sent: z.number().int() })),
  leaveRoom: operation({
    method: 'POST',
    path: '/rooms/{caseId}/leave',
    summary: 'Leave the room with this page',
    tag,
    who: 'signedIn',
    errors: ['room.unknown'],
  })
    .input(OfCase.extend({ peer: z.uuid() }))
    .output(z.object({ left: z.boolean() })),
  say: operation({
    method: 'POST',
    path: '/rooms/{caseId}/messages',
    summary: 'Write something to everybody in the room; it stays on the record',
    tag,
    who: 'signedIn',
    errors,
  })
    .input(OfCase.extend({ words: z.string().trim().min(1).max(MOST_WORDS) }))
    .output(z.object({ id: z.uuid() })),
  giveFile: operation({
    method: 'POST',
    path: '/rooms/{caseId}/files',
    summary: 'Give an uploaded file to everybody in the room; that it was received stays on the record',
    tag,
    who: 'signedIn',
    errors: [...errors, 'files.unknown'],
  })
    .input(OfCase.extend({ fileId: z.uuid() }))
    .output(z.object({ id: z.uuid() })),
  startRecording: operation({
    method: 'POST',
    path: '/rooms/{caseId}/recordings',
    summary: 'Begin a recording; its parts are sent as it runs',
    tag,
    who: 'signedIn',
    errors: [...errors, 'recording.notHere'],
  })
    .input(OfCase.extend({ mediaType: z.enum(['video/webm', 'video/mp4']) }))
    .output(z.object({ id: z.uuid() })),
};
