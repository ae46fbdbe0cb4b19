import { z } from 'zod';
import type { OutgoingMessage } from '#platform/notify/server/channels/channel.ts';
import type { DeliveryReport } from '#platform/notify/server/recordReport.ts';

/** A template message: the centre chooses the template by `event` and fills its slots. */
export interface TemplateMessage {
  recipient: { mobile: string };
  event: string;
  language: 'zh-CN' | 'en';
  slots: { title: string; remark: string };
  url: string;
  reference: string;
}

export const OfficialAccountAnswer = z.object({ id: z.string().min(1) });

export const OfficialAccountReport = z.object({
  reference: z.uuid(),
  status: z.enum(['success', 'failed', 'blockedByUser']),
});
export type OfficialAccountReport = z.infer<typeof OfficialAccountReport>;

/** Slots of template messages are short; the page behind the link says the rest. */
const MOST = { title: 60, remark: 200 };

export function templateMessage(message: OutgoingMessage): TemplateMessage {
  const { id, address, language, items, subject } = message;
  const [first] = items;
  const several = items.length > 1;
  return {
    recipient: { mobile: address },
    event: several ? 'digest' : (first?.kind ?? ''),
    language,
    slots: {
      title: cut(subject, MOST.title),
      remark: cut(several ? items.map(({ title }) => title).join('\n') : (first?.body ?? ''), MOST.remark),
    },
    url: first?.url ?? '',
    reference: id,
  };
}

export function reportOf({ reference, status }: OfficialAccountReport): DeliveryReport {
  return { message: reference, delivered: status === 'success', why: status };
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}
