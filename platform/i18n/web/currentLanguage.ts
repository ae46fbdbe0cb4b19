import type { Language } from '#platform/i18n/pure/text.ts';

const COOKIE = 'language';
const A_YEAR = 60 * 60 * 24 * 365;

/**
 * The language of this browser: the choice in the cookie, else the one the server wrote on `<html>`,
 * else the browser's own, else Chinese.
 */
export function currentLanguage(page: Pick<Document, 'cookie' | 'documentElement'> = document): Language {
  return (
    exact(cookieValue(page.cookie, COOKIE)) ??
    exact(page.documentElement.lang) ??
    (navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en')
  );
}

export function rememberLanguage(language: Language): void {
  // The server reads this cookie for its own texts: refusals, mails, documents.
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in browsers still in use
  document.cookie = `${COOKIE}=${language}; path=/; max-age=${A_YEAR}; samesite=lax`;
}

/** The value of one cookie in a Cookie string. */
function cookieValue(cookies: string, name: string): string | undefined {
  const pair = cookies.split(/;\s*/).find((entry) => entry.startsWith(`${name}=`));
  return pair?.slice(name.length + 1);
}

function exact(value: string | undefined): Language | undefined {
  return value === 'zh-CN' || value === 'en' ? value : undefined;
}
