import type { Language } from '#platform/i18n/pure/text.ts';
import type { OutsideChannel } from '../../pure/channel.ts';

/** One notice as its reader gets it. */
export interface MessageItem {
  kind: string;
  title: string;
  body: string;
  /** Whole address of the page where the reader goes on. */
  url: string;
}

/** What a channel has to carry to one person: one notice, or all of a digest. */
export interface OutgoingMessage {
  /** Stays the same with every try: the idempotency key. */
  id: string;
  language: Language;
  name: string;
  address: string;
  items: readonly MessageItem[];
  subject: string;
  /** Everything, for a letter. */
  text: string;
  /** In one sentence with its address, for a small screen. */
  short: string;
  /** When the first notice was written. */
  at: Date;
}

/** `undeliverable`: this address takes nothing, and trying again would change nothing. */
export type Sent = { kind: 'sent'; reference?: string } | { kind: 'undeliverable'; why: string };

/** A way to reach people that this installation has. */
export interface Channel {
  name: OutsideChannel;
  /** @throws Error without addresses in its text; the message is tried again later */
  send(message: OutgoingMessage, signal: AbortSignal): Promise<Sent>;
}
