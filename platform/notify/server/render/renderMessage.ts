import type { Services } from '#platform/api/server/services.ts';
import type { Language } from '#platform/i18n/pure/text.ts';
import type { MessageItem, OutgoingMessage } from '../channels/channel.ts';

interface Rendering {
  language: Language;
  name: string;
  items: readonly MessageItem[];
  digest: boolean;
}

const PREFERENCES = '/space/notices?settings=1';

/** The letter and the short form of one notice, or of a digest. */
export function renderMessage(
  { translate, publicUrl }: Pick<Services, 'translate' | 'publicUrl'>,
  { language, name, items, digest }: Rendering,
): Pick<OutgoingMessage, 'subject' | 'text' | 'short'> {
  const say = (key: string, params: Record<string, string | number> = {}) =>
    translate(language, `notices.message.${key}`, params);
  const footer = say('footer', { url: publicUrl + PREFERENCES });
  const [only] = items as [MessageItem];
  if (!digest || items.length === 1) {
    const parts = [say('dear', { name }), only.title, only.body, say('goOn', { url: only.url }), footer];
    const short = say('short', { title: only.title, url: only.url });
    return { subject: only.title, text: parts.join('\n\n'), short };
  }
  const count = items.length;
  const list = items.map(({ title, body, url }) => `${title}\n${body}\n${url}`);
  return {
    subject: say('digestSubject', { count }),
    text: [say('dear', { name }), say('digestLead', { count }), ...list, footer].join('\n\n'),
    short: say('shortDigest', { count, title: only.title, url: `${publicUrl}/space/notices` }),
  };
}
