import { z } from 'zod';

/** Who may apply: kinds of firms, and natural persons in their own name (APV-25). */
export const Audience = z.enum(['enterprise', 'individual-business', 'farmer-cooperative', 'individual']);
export type Audience = z.infer<typeof Audience>;

/** Whether natural persons are among them; then nothing in the definition may lean on a firm. */
export function forPersons({ audience }: { audience: readonly string[] }): boolean {
  return audience.includes('individual');
}
