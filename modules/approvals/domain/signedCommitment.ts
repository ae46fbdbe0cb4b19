import { z } from 'zod';

/** What the applicant promised: each item on its own, and who signed. */
export const SignedCommitment = z.object({
  items: z.array(z.string().max(60)).max(100),
  /** The signer types their own name; it must be the name of the person who is signed in. */
  signer: z.string().trim().min(1).max(60),
});
export type SignedCommitment = z.infer<typeof SignedCommitment>;
