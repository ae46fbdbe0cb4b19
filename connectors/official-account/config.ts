import { OutsideAccount } from '#platform/connect/server/outsideAccount.ts';

/** The city's message centre in front of its WeChat official account: it knows who follows, by mobile. */
export const OfficialAccountConfig = OutsideAccount;
export type OfficialAccountConfig = OutsideAccount;
