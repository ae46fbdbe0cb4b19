import { z } from 'zod';

/** As what somebody takes part in a room. Only officers record. */
export const Part = z.enum(['officer', 'applicant', 'expert']);
export type Part = z.infer<typeof Part>;
