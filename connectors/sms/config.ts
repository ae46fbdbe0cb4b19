import { z } from 'zod';
import { OutsideAccount } from '#platform/connect/server/outsideAccount.ts';

/** The gateway for text messages, and the registered signature that opens each of them. */
export const SmsConfig = OutsideAccount.extend({
  sign: z.string().min(2).max(12).describe('registered signature, shown as 【…】'),
});
export type SmsConfig = z.infer<typeof SmsConfig>;
