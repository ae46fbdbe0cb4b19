import { html } from '#platform/pages/server/html.ts';
import { layout } from '#platform/pages/server/layout.ts';
import { longTime } from '#platform/pages/server/longDate.ts';
import type { PageContext } from '#platform/pages/server/pageContext.ts';
import { answer, facts } from '#platform/pages/server/parts.ts';
import type { PageAnswer } from '#platform/pages/server/sendPage.ts';
import type { SealVerification } from '../seals/verifySealed.ts';

/** `GET /verify/seal`: asks for the file. */
export function sealFormPage(page: PageContext): PageAnswer {
  const { say } = page;
  const title = say('sharing.verify.title');
  const main = html`<div class="ow-page__head"><h1>${title}</h1><p class="ow-page__lead">${say('sharing.verify.lead')}</p></div>
${form(page)}`;
  return { status: 200, html: layout(page, { title, main }), cacheControl: 'no-cache' };
}

/** `POST /verify/seal`: signer, time, content. */
export function sealAnswerPage(page: PageContext, found: SealVerification): PageAnswer {
  const { say, language } = page;
  const title = say('sharing.verify.title');
  const { genuine, fault, signer, signedAt, certificate, material } = found;
  const word = say(genuine ? 'sharing.verify.genuine' : 'sharing.verify.false');
  const says = fault ? [say(`sharing.verify.fault.${fault}`)] : [];
  const main = html`${answer({ tone: genuine ? 'good' : 'bad', about: title, word, says })}
${facts([
  { term: say('sharing.verify.signer'), value: signer },
  { term: say('sharing.verify.signedAt'), value: signedAt && longTime(language, new Date(signedAt)) },
  { term: say('sharing.verify.certificate'), value: certificate?.serial },
  {
    term: say('sharing.verify.status'),
    value: certificate && say(`sharing.seals.status.${certificate.status}`),
  },
  { term: say('sharing.verify.material'), value: material },
])}
<section class="pages-section ow-no-print"><h2>${say('sharing.verify.another')}</h2>${form(page)}</section>`;
  return { status: 200, html: layout(page, { title, main, returnTo: '/verify/seal' }), hidden: true };
}

function form({ say }: PageContext) {
  return html`<form class="pages-form" method="post" action="/verify/seal" enctype="multipart/form-data">
<label for="file">${say('sharing.verify.file')}</label>
<input id="file" name="file" type="file" required accept="application/pdf,.pdf">
<button class="ow-button ow-button--primary">${say('sharing.verify.button')}</button>
</form>`;
}
