import { presentProblem } from '#platform/api/server/presentProblem.ts';
import type { Services } from '#platform/api/server/services.ts';
import type { Language } from '#platform/i18n/pure/text.ts';
import { html } from '#platform/pages/server/html.ts';
import { layout, sayIn } from './layout.ts';

/** A refusal as a page: what happened, the way out, and a new attempt. */
export function problemPage(
  services: Services,
  language: Language,
  error: unknown,
): { status: number; page: string } {
  const say = sayIn(services, language);
  const { status, title, wayOut } = presentProblem(error, language, services);
  const page = layout(
    services,
    language,
    title,
    html`<h1>${title}</h1>
<p>${wayOut}</p>
<p><a class="act" href="/auth/sign-in">${say('signIn.again')}</a></p>`,
  );
  return { status, page };
}
