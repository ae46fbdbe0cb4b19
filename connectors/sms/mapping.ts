import { z } from 'zod';
import type { OutgoingMessage } from '#platform/notify/server/channels/channel.ts';
import type { DeliveryReport } from '#platform/notify/server/recordReport.ts';

/** What the gateway takes: one number, one text. `reference` comes back with the report. */
export interface SmsRequest {
  to: string;
  sign: string;
  text: string;
  reference: string;
}

export const SmsAnswer = z.object({ id: z.string().min(1) });

/** The gateway's report; `accepted` tells nothing that we do not know. */
export const SmsReport = z.object({
  reference: z.uuid(),
  status: z.enum(['accepted', 'delivered', 'failed']),
  error: z.string().max(100).optional(),
});
export type SmsReport = z.infer<typeof SmsReport>;

/** Longer texts are cut by the networks: the address at the end must survive. */
const MOST_CHARACTERS = 300;

export function smsRequest(message: OutgoingMessage, sign: string): SmsRequest {
  return { to: message.address, sign, text: shorten(message), reference: message.id };
}

/** The report in our terms, or undefined when it says nothing final. */
export function reportOf({ reference, status, error }: SmsReport): DeliveryReport | undefined {
  if (status === 'accepted') return undefined;
  return { message: reference, delivered: status === 'delivered', why: error };
}

function shorten({ short, items }: OutgoingMessage): string {
  if (short.length <= MOST_CHARACTERS) return short;
  const url = items[0]?.url ?? '';
  return `${short.slice(0, MOST_CHARACTERS - url.length - 2)}… ${url}`;
}
