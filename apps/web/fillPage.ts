/** Which of the two built pages answers an address that is no file. */
export function entryOf(pathname: string): 'app.html' | 'portal.html' {
  return /^\/(space|desk|cockpit)(\/|$)/.test(pathname) ? 'app.html' : 'portal.html';
}

/** What the server knows about a visit before the page's scripts run. */
export interface Visit {
  language: 'zh-CN' | 'en';
  /** Cookie `elder` is `on`. */
  elder: boolean;
  /** A demonstration: every page has to say that its people and firms are invented. */
  demo: boolean;
  /** The sandbox that the page belongs to: everything on it is only tried. */
  sandbox?: string | undefined;
  /** New for each response; also in its `style-src`. */
  nonce: string;
}

/**
 * Writes a visit into a built page, so that its first paint has the right language mark and type size.
 * @param html portal.html or app.html as built
 */
export function fillPage(html: string, { language, elder, demo, sandbox = '', nonce }: Visit): string {
  const mark = (on: boolean) => (on ? 'on' : 'off');
  return html
    .replace(
      'lang="zh-CN" data-elder="off" data-demo="off" data-sandbox=""',
      `lang="${language}" data-elder="${mark(elder)}" data-demo="${mark(demo)}" data-sandbox="${sandbox}"`,
    )
    .replace('name="style-nonce" content=""', `name="style-nonce" content="${nonce}"`);
}

/**
 * The content security policy of the pages. Nothing inline runs; antd writes style elements with the nonce,
 * and maps and codes read by camera need workers and WebAssembly.
 * @param nonce left out for an answer that writes no styles of its own
 * @param live on pages that talk by video, which play back what they fetched and checked
 */
export function pagePolicy(nonce?: string, live = false): string {
  return [
    "default-src 'self'",
    "script-src 'self' 'wasm-unsafe-eval'",
    `style-src 'self'${nonce ? ` 'nonce-${nonce}'` : ''}`,
    "img-src 'self' data: blob:",
    ...(live ? ["media-src 'self' blob:"] : []),
    "worker-src 'self' blob:",
    "frame-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
