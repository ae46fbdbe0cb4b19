import { OutsideAccount } from '#platform/connect/server/outsideAccount.ts';

/** The platform through which agencies of the place are asked what they hold of a firm. */
export const FirmDataConfig = OutsideAccount;
export type FirmDataConfig = OutsideAccount;
