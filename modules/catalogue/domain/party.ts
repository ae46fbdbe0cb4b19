import { z } from 'zod';

/** A party of a case: the agency that is competent for a duty. */
export const Party = z.object({
  duty: z.string().regex(/^[a-z][a-z0-9-]*$/),
  /**
   * The nearest one above the premises; or, when somebody came to a counter elsewhere, above that counter, so that the
   * place that accepts is a party of its own (APV-22, APV-23).
   */
  from: z.enum(['premises', 'counter']).optional(),
});
export type Party = z.infer<typeof Party>;
