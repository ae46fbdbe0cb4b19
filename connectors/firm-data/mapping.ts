import { z } from 'zod';
import type { FirmDataQuestion } from '#platform/api/server/outside.ts';

/** The question as the platform takes it. */
export function questionBody({ askId, resource, uscc, purpose, basis, agency, signature }: FirmDataQuestion) {
  return {
    requestId: askId,
    resource,
    subject: { uscc },
    use: { purpose, basis, agency },
    authorization: signature,
  };
}

const MOST_VALUES = 500;
const Value = z.union([z.string().max(2000), z.boolean(), z.array(z.string().max(200)).max(200)]);

export const PlatformAnswer = z.object({
  requestId: z.uuid(),
  found: z.boolean(),
  values: z
    .array(
      z.object({
        name: z.string().max(60),
        state: z.enum(['value', 'none', 'unknown']),
        value: Value.optional(),
        asOf: z.iso.date(),
      }),
    )
    .max(MOST_VALUES),
});
export type PlatformAnswer = z.infer<typeof PlatformAnswer>;
