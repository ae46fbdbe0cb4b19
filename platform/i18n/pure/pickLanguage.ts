import { Language } from './text.ts';

/**
 * The language of a request: the cookie `language` (a choice made on a page), else the best supported
 * entry of Accept-Language, else Chinese.
 * @param headers the raw Cookie and Accept-Language headers
 */
export function pickLanguage(headers: { cookie?: string; acceptLanguage?: string }): Language {
  return fromCookie(headers.cookie ?? '') ?? fromAcceptLanguage(headers.acceptLanguage ?? '') ?? 'zh-CN';
}

function fromCookie(cookie: string): Language | undefined {
  for (const pair of cookie.split(';')) {
    const [name, value] = pair.split('=');
    if (name?.trim() !== 'language') continue;
    const chosen = Language.safeParse(value?.trim());
    if (chosen.success) return chosen.data;
  }
  return undefined;
}

function fromAcceptLanguage(header: string): Language | undefined {
  let best: { language: Language; quality: number } | undefined;
  for (const entry of header.split(',')) {
    const [range = '', ...parameters] = entry.split(';').map((part) => part.trim().toLowerCase());
    const language = supported(range);
    const quality = qualityOf(parameters);
    if (language && quality > (best?.quality ?? 0)) best = { language, quality };
  }
  return best?.language;
}

function supported(range: string): Language | undefined {
  const primary = range.split('-')[0];
  if (primary === 'en') return 'en';
  return primary === 'zh' || primary === '*' ? 'zh-CN' : undefined;
}

/** q of one entry: 1 when absent, 0 when unreadable. */
function qualityOf(parameters: string[]): number {
  const q = parameters.find((parameter) => parameter.startsWith('q='));
  if (q === undefined) return 1;
  const value = Number(q.slice(2));
  return Number.isFinite(value) ? value : 0;
}
