import { html } from '#platform/pages/server/html.ts';
import { layout } from '#platform/pages/server/layout.ts';
import type { PageContext } from '#platform/pages/server/pageContext.ts';
import type { PageAnswer } from '#platform/pages/server/sendPage.ts';
import { addressNotice } from './addressNotice.ts';
import { fileForm, numberForm } from './verifyForms.ts';

/** `GET /verify`: by number, or by the file itself. */
export function formPage(page: PageContext): PageAnswer {
  const { say } = page;
  const title = say('licences.verify.title');
  const main = html`<div class="ow-page__head"><h1>${title}</h1><p class="ow-page__lead">${say('licences.verify.lead')}</p></div>
<div class="pages-columns">
<div>
${numberForm(page)}
<section class="pages-section"><h2>${say('licences.verify.file.title')}</h2><p>${say('licences.verify.file.lead')}</p>${fileForm(page)}</section>
</div>
<aside>${addressNotice(page)}</aside>
</div>`;
  return { status: 200, html: layout(page, { title, main }), cacheControl: 'no-cache' };
}
