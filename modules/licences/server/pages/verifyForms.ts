import { type Html, html } from '#platform/pages/server/html.ts';
import type { PageContext } from '#platform/pages/server/pageContext.ts';
import { MEGABYTES } from './mostBytes.ts';

/** Asks for a number; a plain GET form, so that the answer has an address of its own. */
export function numberForm({ say }: PageContext, value = ''): Html {
  return html`<form class="pages-form" method="get" action="/verify">
<label for="number">${say('licences.verify.number')}</label>
<input class="ow-input pages-code" id="number" name="number" value="${value}" maxlength="200" required autocomplete="off" autocapitalize="characters" spellcheck="false" aria-describedby="number-help">
<p class="ow-field__help" id="number-help">${say('licences.verify.numberHelp')}</p>
<button class="ow-button ow-button--primary">${say('licences.verify.check')}</button>
</form>`;
}

/** Asks for a file: what it says about itself is checked against its signature and the register. */
export function fileForm({ say }: PageContext): Html {
  return html`<form class="pages-form" method="post" action="/verify/document" enctype="multipart/form-data">
<label for="file">${say('licences.verify.file.label', { megabytes: MEGABYTES })}</label>
<input id="file" name="file" type="file" required accept="application/pdf,.pdf,.jws">
<button class="ow-button">${say('licences.verify.file.submit')}</button>
</form>`;
}
