import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestContext } from '#platform/api/server/call.ts';
import { presentProblem } from '#platform/api/server/presentProblem.ts';
import { html } from './html.ts';
import { layout } from './layout.ts';
import { pageContext } from './pageContext.ts';
import { answer } from './parts.ts';
import { sendPage } from './sendPage.ts';

/** What went wrong as a page in the reader's language, with the way out. */
export function sendProblemPage(
  request: IncomingMessage,
  response: ServerResponse,
  { services }: Pick<RequestContext, 'services'>,
  error: unknown,
): void {
  const page = pageContext(request, { services });
  const { status, title, wayOut } = presentProblem(error, page.language, services);
  const main = answer({ tone: 'close', about: page.say('pages.failed'), word: title, says: [wayOut] });
  sendPage(request, response, { status, html: layout(page, { title, main: html`${main}` }), hidden: true });
}

/** Whether a request comes from somebody who follows links, and not from a program. */
export function wantsPage({ headers }: IncomingMessage): boolean {
  return /\btext\/html\b/.test(headers.accept ?? '');
}
