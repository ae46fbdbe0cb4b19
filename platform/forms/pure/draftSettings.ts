import { z } from 'zod';

/** How long drafts are kept. */
export const DraftSettings = z.strictObject({
  /** Months after the last change until an open draft is erased. */
  keepOpenMonths: z.int().min(1),
  /** Days after submission until what was typed is erased from the draft. */
  keepSubmittedDays: z.int().min(0),
});
export type DraftSettings = z.infer<typeof DraftSettings>;
