import type { Html } from '#platform/pages/server/html.ts';
import { html } from '#platform/pages/server/html.ts';
import { layout } from '#platform/pages/server/layout.ts';
import { longDate, longTime } from '#platform/pages/server/longDate.ts';
import type { PageContext } from '#platform/pages/server/pageContext.ts';
import { answer, facts } from '#platform/pages/server/parts.ts';
import type { PageAnswer } from '#platform/pages/server/sendPage.ts';
import type { Tone } from '#platform/ui/plain/stateKinds.ts';
import type { Verification } from '../../contract.ts';
import type { LicenceStatus } from '../../domain/status.ts';
import { addressNotice } from './addressNotice.ts';
import { memberLicences, memberStanding } from './memberLicences.ts';
import { notFoundPage } from './notFoundPage.ts';
import { numberForm } from './verifyForms.ts';

type Found = Verification & { status: LicenceStatus };

const TONES: Record<LicenceStatus, Tone> = {
  valid: 'good',
  suspended: 'still',
  revoked: 'bad',
  cancelled: 'ended',
  expired: 'bad',
  superseded: 'near',
};

/** `GET /verify/<number>`: whether the licence stands, what it says, and how not to be cheated. */
export function answerPage(page: PageContext, found: Verification): PageAnswer {
  if (!isFound(found)) return notFoundPage(page, found);
  const { say } = page;
  const word = wordOf(page, found);
  const main = html`<div class="pages-columns">
<div>
${statusAnswer(page, found)}
${memberLicences(page, found, TONES)}
${licenceFacts(page, found)}
</div>
<aside>
${addressNotice(page)}
<section class="pages-section ow-no-print"><h2>${say('licences.verify.another')}</h2>${numberForm(page)}</section>
</aside>
</div>`;
  const title = `${word} ${aboutOf(page, found)}`;
  return { status: 200, html: layout(page, { title, main }), hidden: true };
}

export function isFound(found: Verification): found is Found {
  return found.status !== null;
}

/** The big answer: by word, shape and colour, since when, what it means and what to do. */
export function statusAnswer(page: PageContext, found: Found): Html {
  const { say, language } = page;
  const { status, replacedBy, replacedByStatus } = found;
  const date = (day: string | null) => (day === null ? '' : longDate(language, day));
  const dates = {
    since: date(found.statusSince),
    to: date(found.validTo),
    reason: say(`licences.reasons.${found.statusReason ?? 'decision'}`),
    status: say(`licences.status.${replacedByStatus ?? status}`),
  };
  const withoutEnd = status === 'valid' && found.validTo === null;
  const says = say(`licences.verify.${status}.${withoutEnd ? 'saysWithoutEnd' : 'says'}`, dates);
  const current =
    replacedBy === null
      ? []
      : [
          html`<a class="ow-button ow-button--primary" href="/verify/${replacedBy}">${say('licences.verify.superseded.current')}</a>`,
        ];
  const broken = memberStanding(found);
  if (broken === 'some' || broken === 'none') return brokenAnswer(page, found, broken);
  return answer({
    tone: TONES[status],
    about: aboutOf(page, found),
    word: wordOf(page, found),
    says: [html`<strong>${says}</strong>`, say(`licences.verify.${status}.means`, dates), ...current],
  });
}

/** A comprehensive licence of which something is no longer in force. */
function brokenAnswer(page: PageContext, found: Found, standing: 'some' | 'none'): Html {
  const { say, pick } = page;
  const lost = found.members.filter(({ status }) => status !== 'valid').map(({ title }) => pick(title));
  const params = { lost: lost.join(say('licences.verify.members.comma')) };
  return answer({
    tone: standing === 'some' ? 'near' : 'bad',
    about: aboutOf(page, found),
    word: wordOf(page, found),
    says: [
      html`<strong>${say(`licences.verify.members.${standing}Says`, params)}</strong>`,
      say(`licences.verify.members.${standing}Means`),
    ],
  });
}

function wordOf({ say }: PageContext, found: Found): string {
  const standing = memberStanding(found);
  return standing === 'some' || standing === 'none'
    ? say(`licences.verify.members.${standing}`)
    : say(`licences.status.${found.status}`);
}

/** What stands on the licence under this number, to be compared with the paper or the screen at hand. */
export function licenceFacts(page: PageContext, found: Found): Html {
  const { say, pick, language } = page;
  const field = (key: string) => say(`licences.verify.${key}`);
  const fields = found.fields.map(({ label, value }) => row(page, pick(label), pick(value)));
  const shown = (value: string | null) => fields.some((one) => one.value === value);
  const { holderName, holderUscc, validFrom, validTo } = found;
  const from = validFrom && longDate(language, validFrom);
  const validity =
    from &&
    (validTo === null
      ? say('licences.document.withoutEnd', { from })
      : say('licences.document.fromTo', { from, to: longDate(language, validTo) }));
  return html`<section class="pages-section"><h2>${field('facts')}</h2>${facts([
    { term: field('kind'), value: found.title && pick(found.title) },
    { term: field('number'), value: html`<span class="pages-code">${inParts(found.number)}</span>` },
    ...(shown(holderName) ? [] : [row(page, field('holder'), holderName ?? '')]),
    ...(holderUscc === null || shown(holderUscc) ? [] : [{ term: field('uscc'), value: holderUscc }]),
    ...fields,
    { term: field('validity'), value: validity },
    { term: field('issuer'), value: found.issuer && pick(found.issuer) },
    { term: field('issuedOn'), value: found.issuedOn && longDate(language, found.issuedOn) },
    ...(found.check ? [{ term: field('afterIssue'), value: checkLine(page, found.check) }] : []),
    { term: field('checkedAt'), value: longTime(language, new Date(found.checkedAt)) },
  ])}</section>`;
}

/** How the check after issue ended, when, and the article that makes it public. */
function checkLine({ say, pick, language }: PageContext, check: NonNullable<Verification['check']>): Html {
  const { result, on, basis } = check;
  return html`${say(`licences.check.${result}`, { on: longDate(language, on) })} <small>${basis ? pick(basis) : ''}</small>`;
}

/** A long number breaks between its parts rather than inside one. */
function inParts(number: string): Html[] {
  return number.split('.').map((part, at) => (at === 0 ? html`${part}` : html`.<wbr>${part}`));
}

function aboutOf({ pick, say }: PageContext, found: Verification): string {
  return found.title ? pick(found.title) : say('licences.verify.title');
}

/** A name without translation is read out in its own language. */
function row({ language }: PageContext, term: string, value: string) {
  const foreign = language === 'en' && /\p{Script=Han}/u.test(value);
  return { term, value, ...(foreign && { lang: 'zh-CN' }) };
}
