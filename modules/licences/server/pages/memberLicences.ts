import { type Html, html } from '#platform/pages/server/html.ts';
import { longDate } from '#platform/pages/server/longDate.ts';
import type { PageContext } from '#platform/pages/server/pageContext.ts';
import { stateShape } from '#platform/pages/server/stateShape.ts';
import type { Tone } from '#platform/ui/plain/stateKinds.ts';
import type { Verification } from '../../contract.ts';
import { type Standing, standingOf } from '../../domain/standsFor.ts';
import type { LicenceStatus } from '../../domain/status.ts';

/** Whether everything that a comprehensive licence stands for is in force; undefined for an ordinary licence. */
export function memberStanding({ members, status }: Verification): Standing | undefined {
  if (members.length === 0 || status !== 'valid') return undefined;
  return standingOf(members.map((member) => ({ statusToday: member.status })));
}

/** Each licence that the comprehensive one stands for, with its own state now: a revoked one is seen at once. */
export function memberLicences(
  { say, pick, language }: PageContext,
  { members }: Verification,
  tones: Record<LicenceStatus, Tone>,
): Html | undefined {
  if (members.length === 0) return undefined;
  return html`<section class="pages-section"><h2>${say('licences.verify.members.title')}</h2>
<ul class="pages-members">${members.map(
    ({
      number,
      title,
      status,
      validTo,
      issuer,
    }) => html`<li class="pages-member pages-member--${tones[status]}">
${stateShape(tones[status])}
<div><p><strong>${pick(title)}</strong> <span class="pages-member__state">${say(`licences.status.${status}`)}</span></p>
<p>${
      validTo === null
        ? say('licences.verify.members.withoutEnd')
        : say('licences.verify.members.until', { to: longDate(language, validTo) })
    } · ${pick(issuer)}</p>
<p><a class="pages-code" href="/verify/${number}">${number}</a></p></div></li>`,
  )}</ul></section>`;
}
