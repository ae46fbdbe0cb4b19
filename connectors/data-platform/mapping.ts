import { z } from 'zod';
import type { DataQuestion } from '#platform/api/server/outside.ts';

/** The question as the platform takes it. */
export function questionBody({
  callId,
  item,
  uscc,
  purpose,
  basis,
  matter,
  agency,
  signature,
}: DataQuestion) {
  return {
    requestId: callId,
    resource: item,
    subject: { uscc },
    use: { purpose, basis, matter, agency },
    authorization: signature,
  };
}

export const PlatformAnswer = z.object({
  requestId: z.uuid(),
  found: z.boolean(),
  status: z.enum(['valid', 'revoked', 'expired']).nullable(),
  data: z.record(z.string().max(60), z.string().max(2000)),
});
export type PlatformAnswer = z.infer<typeof PlatformAnswer>;
