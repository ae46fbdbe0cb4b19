import type { IncomingMessage } from 'node:http';
import type { RequestContext } from '#platform/api/server/call.ts';
import type { Services } from '#platform/api/server/services.ts';
import { pickLanguage } from '#platform/i18n/pure/pickLanguage.ts';
import { inLanguage, type Language, type Text } from '#platform/i18n/pure/text.ts';

/** What every page rendered by the server is made for: one reader, one address. */
export interface PageContext {
  services: Pick<Services, 'translate' | 'publicUrl' | 'demo' | 'sandbox'>;
  language: Language;
  /** Large type and targets, chosen on an earlier visit. */
  elder: boolean;
  /** Path and query of this page, to come back to after a choice. */
  path: string;
  /** The text of a key in the reader's language. */
  say(key: string, params?: Record<string, string | number>): string;
  /** A text of data in the reader's language. */
  pick(text: Text): string;
}

/** Pages for everyone know their reader by cookies and by the browser's language only. */
export function pageContext(
  request: IncomingMessage,
  { services }: Pick<RequestContext, 'services'>,
): PageContext {
  const { cookie = '', 'accept-language': acceptLanguage } = request.headers;
  const language = pickLanguage({ cookie, acceptLanguage });
  return {
    services,
    language,
    elder: /(^|;\s*)elder=on(;|$)/.test(cookie),
    path: request.url ?? '/',
    say: (key, params) => services.translate(language, key, params),
    pick: (text) => inLanguage(text, language),
  };
}
