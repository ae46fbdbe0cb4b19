import { html } from '#platform/pages/server/html.ts';
import { layout } from '#platform/pages/server/layout.ts';
import { longDate, longTime } from '#platform/pages/server/longDate.ts';
import type { PageContext } from '#platform/pages/server/pageContext.ts';
import { answer, facts, notice } from '#platform/pages/server/parts.ts';
import type { PageAnswer } from '#platform/pages/server/sendPage.ts';
import type { Compliance } from '../verifyCompliance.ts';

/** What scanning a compliance code shows: whether it is ours, and what is in public view about the firm today. */
export function compliancePage(page: PageContext, found: Compliance | undefined, at: Date): PageAnswer {
  const { say } = page;
  const about = say('credit.code.about');
  if (!found) {
    const word = say('credit.code.false');
    const main = answer({ tone: 'bad', about, word, says: [say('credit.code.falseMeans')] });
    return { status: 404, html: layout(page, { title: word, main }), hidden: true };
  }
  const { claim, name, records } = found;
  const clean = records.length === 0;
  const word = say(clean ? 'credit.code.clean' : 'credit.code.records', { count: records.length });
  const main = html`${answer({
    tone: clean ? 'good' : 'bad',
    about,
    word,
    says: [
      html`<strong>${say(clean ? 'credit.code.cleanSays' : 'credit.code.recordsSay', { name })}</strong>`,
      say('credit.code.onlyPublic'),
    ],
  })}
${recordList(page, records)}
<section class="pages-section"><h2>${say('credit.code.facts')}</h2>${facts([
    { term: say('credit.code.firm'), value: name, ...(page.language === 'en' && { lang: 'zh-CN' }) },
    { term: say('credit.code.uscc'), value: claim.u },
    { term: say('credit.code.report'), value: claim.r },
    { term: say('credit.code.madeOn'), value: longDate(page.language, claim.d) },
    { term: say('credit.code.then'), value: say('credit.code.count', { count: claim.p }) },
    { term: say('credit.code.checkedAt'), value: longTime(page.language, at) },
  ])}</section>
${notice(
  'warning',
  say('credit.code.address'),
  html`<strong class="pages-code">${page.services.publicUrl}/verify</strong>`,
)}`;
  return { status: 200, html: layout(page, { title: `${word} ${about}`, main }), hidden: true };
}

function recordList({ say, pick, language }: PageContext, records: Compliance['records']) {
  if (records.length === 0) return html``;
  return html`<section class="pages-section"><h2>${say('credit.code.list')}</h2><ul>${records.map(
    ({ title, identifiedOn, publishedUntil }) =>
      html`<li>${pick(title)} · ${say('credit.code.shown', {
        from: longDate(language, identifiedOn),
        to: longDate(language, publishedUntil),
      })}</li>`,
  )}</ul></section>`;
}
