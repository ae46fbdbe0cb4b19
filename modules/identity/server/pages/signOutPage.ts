import type { Services } from '#platform/api/server/services.ts';
import type { Language } from '#platform/i18n/pure/text.ts';
import { html } from '#platform/pages/server/html.ts';
import { layout, sayIn } from './layout.ts';

export function signOutPage(services: Services, language: Language): string {
  const say = sayIn(services, language);
  return layout(
    services,
    language,
    say('signOut.title'),
    html`<h1>${say('signOut.title')}</h1>
<p>${say('signOut.lead')}</p>
<form method="post" action="/auth/sign-out"><button class="act">${say('signOut.act')}</button></form>
<p><a href="/">${say('signOut.stay')}</a></p>`,
  );
}
