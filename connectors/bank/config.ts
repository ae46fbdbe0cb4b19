import { z } from 'zod';
import { OutsideAccount } from '#platform/connect/server/outsideAccount.ts';

/** The bank of this installation, and which account each paying agency has there; `*` for all that have no other. */
export const BankConfig = OutsideAccount.extend({
  accounts: z.array(z.object({ agency: z.string().min(1), account: z.string().regex(/^\d{8,32}$/) })).min(1),
});
export type BankConfig = z.infer<typeof BankConfig>;
