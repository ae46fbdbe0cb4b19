import { type Html, html } from '#platform/pages/server/html.ts';
import { layout } from '#platform/pages/server/layout.ts';
import { longTime } from '#platform/pages/server/longDate.ts';
import type { PageContext } from '#platform/pages/server/pageContext.ts';
import { answer, notice } from '#platform/pages/server/parts.ts';
import type { PageAnswer } from '#platform/pages/server/sendPage.ts';
import type { DocumentVerification } from '../../contract.ts';
import { addressNotice } from './addressNotice.ts';
import { isFound, licenceFacts, statusAnswer } from './answerPage.ts';
import { fileForm } from './verifyForms.ts';

/** `POST /verify/document`: whether the file is ours and unchanged, and whether the licence in it stands. */
export function filePage(page: PageContext, checked: DocumentVerification): PageAnswer {
  const { say } = page;
  const main = html`<div class="pages-columns">
<div>${checked.genuine ? genuine(page, checked) : untrusted(page, checked)}</div>
<aside>
${addressNotice(page)}
<section class="pages-section ow-no-print"><h2>${say('licences.verify.another')}</h2>${fileForm(page)}</section>
</aside>
</div>`;
  const title = say('licences.verify.file.about');
  return { status: 200, html: layout(page, { title, main, returnTo: '/verify' }), hidden: true };
}

function genuine(page: PageContext, { signedBy, signedAt, current, document }: DocumentVerification): Html {
  const { say, language } = page;
  const signed =
    signedBy && signedAt
      ? say('licences.verify.file.signed', { signer: signedBy, at: longTime(language, new Date(signedAt)) })
      : say('licences.verify.file.sameAsRecord');
  const title = say('licences.verify.file.genuine');
  // A paper that is no licence says itself where its register is asked.
  if (document?.type === 'administrative-paper') {
    const path = new URL(document.verifyAt).pathname;
    const number = `${page.pick(document.title)} ${document.number}`;
    return notice('success', title, signed, html`<a href="${path}">${number}</a>`);
  }
  if (!current || !isFound(current))
    return notice('warning', title, signed, say('licences.verify.file.unknown'));
  return html`${statusAnswer(page, current)}${notice('success', title, signed)}${licenceFacts(page, current)}`;
}

function untrusted({ say }: PageContext, { fault }: DocumentVerification): Html {
  return answer({
    tone: 'bad',
    about: say('licences.verify.file.about'),
    word: say('licences.verify.file.false'),
    says: [html`<strong>${say(`licences.fault.${fault}`)}</strong>`, say('licences.verify.file.falseMeans')],
  });
}
