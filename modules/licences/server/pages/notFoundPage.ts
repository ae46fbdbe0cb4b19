import { Problem } from '#platform/errors/pure/problem.ts';
import { LICENCE_NUMBER_WARNINGS, readLicenceNumber } from '#platform/identifiers/pure/readLicenceNumber.ts';
import { html } from '#platform/pages/server/html.ts';
import { layout } from '#platform/pages/server/layout.ts';
import { longTime } from '#platform/pages/server/longDate.ts';
import type { PageContext } from '#platform/pages/server/pageContext.ts';
import { answer, facts, notice } from '#platform/pages/server/parts.ts';
import type { PageAnswer } from '#platform/pages/server/sendPage.ts';
import type { Verification } from '../../contract.ts';
import { addressNotice } from './addressNotice.ts';
import { numberForm } from './verifyForms.ts';

/** Nobody issued such a number: most likely it was mistyped, so the page says what looks wrong with it. */
export function notFoundPage(page: PageContext, { number, checkedAt }: Verification): PageAnswer {
  const { say, language } = page;
  const word = say('licences.verify.notFound.word');
  const slips = slipsOf(page, number);
  const typing = notice(
    'info',
    say('licences.verify.notFound.typing'),
    ...slips,
    say('licences.verify.notFound.compare'),
  );
  const main = html`<div class="pages-columns">
<div>
${answer({
  tone: 'close',
  about: say('licences.verify.title'),
  word,
  says: [
    html`<strong>${say('licences.verify.notFound.says', { number })}</strong>`,
    say('licences.verify.notFound.sure'),
  ],
})}
${typing}
${facts([{ term: say('licences.verify.checkedAt'), value: longTime(language, new Date(checkedAt)) }])}
</div>
<aside>
<section class="pages-section ow-no-print"><h2>${say('licences.verify.notFound.again')}</h2>${numberForm(page, number)}</section>
${addressNotice(page)}
</aside>
</div>`;
  return { status: 404, html: layout(page, { title: word, main }), hidden: true };
}

/** What is odd about a number, with what to do, in the reader's words. */
function slipsOf({ say, language }: PageContext, number: string): string[] {
  const gap = language === 'en' ? ' ' : '';
  const words = (code: string, params: Record<string, string | number> = {}) =>
    [say(`errors.${code}.message`, params), say(`errors.${code}.wayOut`, params)].join(gap);
  try {
    return readLicenceNumber(number).warnings.map(({ code, params }) =>
      code === LICENCE_NUMBER_WARNINGS.checkCharacter
        ? say('licences.verify.notFound.checkCharacter', params)
        : words(code, params),
    );
  } catch (error) {
    if (error instanceof Problem) return [words(error.code, error.params)];
    throw error;
  }
}
