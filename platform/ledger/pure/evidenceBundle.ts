import { z } from 'zod';

const hex32 = z.string().regex(/^[0-9a-f]{64}$/);
const uuid = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);

/**
 * One action with everything needed to check it offline against a published head. JSON; bytes in hex.
 * `proof` is a c2sp.org/tlog-proof, so that other tools can check that part: the entry is the action's hash.
 */
export const EvidenceBundle = z.strictObject({
  format: z.literal('onewindow-evidence/1'),
  action: z.strictObject({
    id: uuid,
    subjectType: z.string(),
    subjectId: uuid,
    seq: z.int().min(1),
    name: z.string(),
    actorId: z.string(),
    capacity: z.json(),
    at: z.iso.datetime({ precision: 3 }),
    body: z.json(),
    dataDigest: hex32.nullable(),
    prevHash: hex32,
  }),
  /** What was typed or digested, with its salt; absent when erased or withheld. */
  data: z.strictObject({ salt: z.string().regex(/^([0-9a-f]{2}){16,}$/), value: z.json() }).optional(),
  proof: z.string(),
});
export type EvidenceBundle = z.infer<typeof EvidenceBundle>;
