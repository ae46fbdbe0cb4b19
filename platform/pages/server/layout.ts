import { leavePath, sandboxPath } from '#platform/ui/sandboxPaths.ts';
import { type Html, html } from './html.ts';
import { footLinks, headLinks, links } from './links.ts';
import type { PageContext } from './pageContext.ts';
import { styleSheetPath } from './styleSheet.ts';

export interface PageParts {
  /** Of the window. */
  title: string;
  main: Html;
  /** Where a choice of language or type leads back to, when it is not this address. */
  returnTo?: string;
}

/** A whole page: needs no script and no cookie, fits any screen, prints without its frame. */
export function layout(context: PageContext, { title, main, returnTo }: PageParts): string {
  const { say, language, elder } = context;
  return html`<!doctype html>
<html lang="${language}" data-elder="${elder ? 'on' : 'off'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>${say('ui.windowTitle', { title })}</title>
<link rel="icon" href="/favicon.ico" sizes="32x32">
<link rel="icon" type="image/svg+xml" href="/mark.svg">
<link rel="apple-touch-icon" href="/icon-180.png">
<link rel="stylesheet" href="${styleSheetPath()}">
</head>
<body class="pages">
${header(context, returnTo ?? context.path)}
<main id="content" class="ow-page" tabindex="-1">${main}</main>
<footer class="ow-footer"><div class="ow-footer__inner">
<p class="ow-footer__name">${say('ui.product')}</p>
<nav class="ow-footer__links" aria-label="${say('ui.page.footLinks')}">${links(context, footLinks)}</nav>
</div></footer>
</body>
</html>`.text;
}

function header(context: PageContext, returnTo: string): Html {
  const { say, language, elder } = context;
  const other = language === 'en' ? 'zh-CN' : 'en';
  return html`<header class="ow-header">
<a class="ow-skip" href="#content">${say('ui.page.skip')}</a>
<div class="ow-header__inner">
<a class="ow-brand" href="/">${MARK}<span class="ow-brand__zh" lang="zh-CN">${say('ui.brand.chinese')}</span><span class="ow-brand__en" lang="en">${say('ui.brand.english')}</span></a>
<nav class="ow-header__links" aria-label="${say('ui.page.mainLinks')}">${links(context, headLinks)}</nav>
<form class="ow-header__tools" method="post" action="/preferences">
<input type="hidden" name="return" value="${returnTo}">
<button class="ow-tool" name="elder" value="${elder ? 'off' : 'on'}" aria-pressed="${String(elder)}">${say('ui.elder')}</button>
<button class="ow-tool" name="language" value="${other}" lang="${other}">${say('ui.language.other')}</button>
</form>
</div>
${strip(context)}
</header>`;
}

/** On every page of a sandbox, with the way out; else on every page of a demonstration. */
function strip({ say, services }: PageContext): Html | undefined {
  if (services.sandbox) {
    return html`<p class="ow-demo ow-sandbox"><span><strong>${say('ui.page.sandbox')}</strong> <a href="${sandboxPath}">${say('ui.page.sandboxPeople')}</a> <a href="${leavePath}">${say('ui.page.sandboxLeave')}</a></span></p>`;
  }
  return services.demo ? html`<p class="ow-demo"><span>${say('ui.page.demo')}</span></p>` : undefined;
}

const MARK = html`<svg class="ow-mark" width="28" height="28" viewBox="0 0 28 28" aria-hidden="true" focusable="false"><rect x="2.5" y="2.5" width="23" height="23" rx="1.5" fill="none" stroke="currentColor" stroke-width="3"/><path d="M7.5 14h13" stroke="currentColor" stroke-width="3.4"/></svg>`;
