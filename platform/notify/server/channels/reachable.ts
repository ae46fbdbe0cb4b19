import type { OutsideChannel } from '../../pure/channel.ts';
import type { Contact } from '../directory.ts';

/** Where a channel reaches that person. The official account is kept by its carrier, which finds followers by mobile. */
export function reachable(channel: OutsideChannel, contact: Contact): string | null {
  return channel === 'mail' ? contact.email : contact.mobile;
}
