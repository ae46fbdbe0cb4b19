import type { z } from 'zod';
import { OutsideAccount } from '#platform/connect/server/outsideAccount.ts';

/** The service that compares a name and an identity number with the population register. */
export const IdentityCheckConfig = OutsideAccount;
export type IdentityCheckConfig = z.infer<typeof IdentityCheckConfig>;
