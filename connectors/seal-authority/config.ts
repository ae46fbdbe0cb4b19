import { OutsideAccount } from '#platform/connect/server/outsideAccount.ts';

/** The authority that issues e-seal certificates to firms and keeps their keys. */
export const SealAuthorityConfig = OutsideAccount;
export type SealAuthorityConfig = OutsideAccount;
