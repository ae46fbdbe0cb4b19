import type { Services } from '#platform/api/server/services.ts';
import { inLanguage, type Language, type Text } from '#platform/i18n/pure/text.ts';
import { type Html, html } from '#platform/pages/server/html.ts';
import { layout, type Say, sayIn } from '../pages/layout.ts';
import type { DemoPerson } from './people.ts';

const GROUPS = ['firm', 'citizen', 'officer', 'elsewhere'] as const;

/** The demo people, one button each: who they are and what they may do, in both languages. No password. */
export function pickerPage(
  services: Services,
  language: Language,
  action: string,
  people: readonly DemoPerson[],
): string {
  const say = sayIn(services, language);
  const groups = GROUPS.map((group) => ({ group, members: people.filter((one) => one.group === group) }));
  const main = html`<h1>${say('picker.title')}</h1>
<p class="lead">${say('picker.lead')}</p>
<form method="post" action="${action}">
${groups.filter(({ members }) => members.length > 0).map(({ group, members }) => section(group, members, language, say))}
</form>`;
  return layout(services, language, say('picker.title'), main);
}

function section(group: string, members: DemoPerson[], language: Language, say: Say): Html {
  return html`<section aria-labelledby="${group}">
<h2 id="${group}">${say(`picker.group.${group}`)}</h2>
<ul class="people">${members.map((person) => html`<li>${card(person, language)}</li>`)}</ul>
</section>`;
}

function card({ id, name, as, can }: DemoPerson, language: Language): Html {
  return html`<button name="person" value="${id}">
<span class="name">${both(name, language)}</span>
<span class="as">${both(as, language)}</span>
<span class="can">${both(can, language)}</span>
</button>`;
}

/** The reader's language first; the other one small, and marked for screen readers. */
function both(text: Text, language: Language): Html {
  const other: Language = language === 'en' ? 'zh-CN' : 'en';
  return html`<span>${inLanguage(text, language)}</span><small lang="${other}">${inLanguage(text, other)}</small>`;
}
