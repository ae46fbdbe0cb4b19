import { OutsideAccount } from '#platform/connect/server/outsideAccount.ts';

/** The regional or national platform through which other places' data are asked for. */
export const DataPlatformConfig = OutsideAccount;
export type DataPlatformConfig = OutsideAccount;
