import { z } from 'zod';

const MOST_LETTERS = 60_000;

/** What two pages tell each other to connect: a session description or addresses to try (W3C WebRTC). */
export const Signal = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('description'),
    type: z.enum(['offer', 'answer', 'pranswer', 'rollback']),
    sdp: z.string().max(MOST_LETTERS),
  }),
  z.object({
    kind: z.literal('candidate'),
    candidate: z.string().max(2000),
    sdpMid: z.string().max(100).nullable(),
    sdpMLineIndex: z.number().int().min(0).max(100).nullable(),
  }),
]);
export type Signal = z.infer<typeof Signal>;
