import { z } from 'zod';
import { Text } from '#platform/i18n/pure/text.ts';

const Term = z.object({
  amount: z.number().int().positive(),
  unit: z.enum(['months', 'years']),
  source: z.string().min(1),
});

/**
 * A matter that one authorised officer accepts, reviews and decides alone (独立审办, APV-06): who may be authorised and
 * for how long, which list the matter must stand on, and how many of an officer's finished cases are looked at again.
 */
export const SingleOfficer = z.object({
  /** The register of such matters; its key is the matter. Off the list nobody decides alone. */
  list: z.string().min(1),
  /** How long one authorisation holds. */
  term: Term,
  /** The least time that the officer has worked in approval. */
  experience: Term,
  /** What the officer must hold, such as the qualification to enforce the law. */
  qualification: z.object({ title: Text, source: z.string().min(1) }),
  /** Drawn at random out of the officer's finished cases of each half-year. */
  spotCheck: z.object({ sample: z.number().int().positive(), source: z.string().min(1) }),
  /** What stands beside the decision, with the officer's name. */
  responsibility: z.object({ text: Text, source: z.string().min(1) }),
  /** The ordinary matter whose conditions are the same: nothing is added and nothing left out. */
  sameConditionsAs: z.string().min(1),
  origin: z.enum(['stated', 'law', 'assumed']).default('stated'),
});
export type SingleOfficer = z.infer<typeof SingleOfficer>;
