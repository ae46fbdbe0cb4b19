import type { Sandbox } from '#modules/reforms/index.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import { type Html, html } from '#platform/pages/server/html.ts';
import { layout } from '#platform/pages/server/layout.ts';
import { longTime } from '#platform/pages/server/longDate.ts';
import type { PageContext } from '#platform/pages/server/pageContext.ts';
import { facts } from '#platform/pages/server/parts.ts';
import { leavePath } from '#platform/ui/sandboxPaths.ts';
import type { SandboxPerson } from './sandboxPeople.ts';

/** By how much the clock can be moved on at once; written as in a story. */
export const OFFERS = [
  '1 day',
  '1 workday',
  '5 workdays',
  '20 workdays',
  '1 month',
  '3 months',
  '1 year',
] as const;

export interface SandboxPageParts {
  sandbox: Sandbox;
  people: readonly SandboxPerson[];
  now: Date;
  /** Where the chosen person goes on. */
  returnTo?: string | undefined;
}

/** Who one can be, the clock, and the way out. Works without scripts. */
export function sandboxPage(page: PageContext, { sandbox, people, now, returnTo }: SandboxPageParts): string {
  const say = (key: string, params?: Record<string, string | number>) =>
    page.say(`server.sandbox.${key}`, params);
  const { language } = page;
  const title = say('title', { title: page.pick(sandbox.title) });
  const main = html`<div class="pages-section"><h1>${title}</h1>
<p>${say('lead')}</p>
${facts([
  {
    term: say('version'),
    value: say('versionValue', { version: sandbox.version, way: say(`way.${sandbox.way}`) }),
  },
  { term: say('now'), value: longTime(language, now) },
  { term: say('ends'), value: longTime(language, sandbox.ends_at) },
])}
<p><a class="ow-button ow-button--primary" href="/matters/${sandbox.matter}">${say('guide')}</a></p></div>
<form class="pages-section" method="post" action="/sandbox/act">
${returnTo ? html`<input type="hidden" name="return" value="${returnTo}">` : undefined}
${groupsOf(page, people).map(({ name, members }) => group(page, name, members))}
</form>
<form class="pages-section" method="post" action="/sandbox/clock" aria-labelledby="clock">
<h2 id="clock">${say('clock')}</h2><p>${say('clockLead')}</p>
<div class="ow-row">${OFFERS.map(
    (offer) =>
      html`<button class="ow-button" name="advance" value="${offer}">${say(`advance.${offer.replace(' ', '')}`)}</button>`,
  )}</div>
</form>
<section class="pages-section" aria-labelledby="out">
<h2 id="out">${say('out')}</h2><p>${say('outLead')}</p>
<div class="ow-row"><a class="ow-button" href="${leavePath}">${say('leave')}</a>
<form method="post" action="/sandbox/close"><button class="ow-button ow-button--danger">${say('close')}</button></form></div>
</section>`;
  return layout(page, { title, main, returnTo: '/sandbox' });
}

interface Group {
  name: string;
  members: SandboxPerson[];
}

/** Applicants first, then an agency each. */
function groupsOf(page: PageContext, people: readonly SandboxPerson[]): Group[] {
  const groups = new Map<string, Group>();
  const ranked = people.toSorted((a, b) => Number(Boolean(a.role)) - Number(Boolean(b.role)));
  for (const person of ranked) {
    const { role, of } = person;
    const name = role && of ? named(page, of) : page.say('server.sandbox.applicants');
    const found = groups.get(name) ?? { name, members: [] };
    found.members.push(person);
    groups.set(name, found);
  }
  return [...groups.values()];
}

function group(page: PageContext, name: string, members: readonly SandboxPerson[]): Html {
  return html`<section class="pages-section"><h2>${name}</h2>
<ul class="pages-people">${members.map(
    (person) =>
      html`<li><button class="pages-person" name="as" value="${person.id} ${person.key}"><strong>${person.name}</strong> <span>${whatOf(page, person)}</span></button></li>`,
  )}</ul></section>`;
}

function whatOf(page: PageContext, { role, of, delegation }: SandboxPerson): string {
  if (role) return page.pick(role);
  if (!of) return page.say('server.sandbox.citizen');
  return `${named(page, of)} · ${page.say(`server.sandbox.delegation.${delegation}`)}`;
}

function named(page: PageContext, { zh, en }: Omit<Text, 'en'> & { en: string | null }): string {
  return page.pick({ zh, en: en ?? zh });
}
