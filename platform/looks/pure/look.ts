import { z } from 'zod';

/** What was read. `call`: another agency used an e-licence in a matter of its own. */
export const LookedAt = z.enum([
  'case',
  'application',
  'check',
  'file',
  'licence',
  'document',
  'evidence',
  'call',
  'profile',
]);
export type LookedAt = z.infer<typeof LookedAt>;

/**
 * What for. `handling`: the agency has a part in the case (its statutory duty, PIPL arts. 13(3) and 34).
 * `oversight`: the post watches over how agencies work. `service`: the agency handles a matter of the firm
 * elsewhere and calls what it already holds.
 */
export const Purpose = z.enum(['handling', 'oversight', 'service']);
export type Purpose = z.infer<typeof Purpose>;
