import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestContext } from '#platform/api/server/call.ts';
import { presentProblem } from '#platform/api/server/presentProblem.ts';
import { html } from './html.ts';
import { layout } from './layout.ts';
import { type PageContext, pageContext } from './pageContext.ts';
import { answer } from './parts.ts';
import { type PageAnswer, sendPage } from './sendPage.ts';

/**
 * Answers a request with a page. What goes wrong is a page too, with the way out: whoever came from a camera has
 * no use for a problem document.
 */
export async function servePage(
  request: IncomingMessage,
  response: ServerResponse,
  context: RequestContext,
  render: (page: PageContext) => Promise<PageAnswer> | PageAnswer,
): Promise<void> {
  const page = pageContext(request, context);
  try {
    sendPage(request, response, await render(page));
  } catch (error) {
    const { status, title, wayOut } = presentProblem(error, page.language, context.services);
    const main = answer({ tone: 'close', about: page.say('pages.failed'), word: title, says: [wayOut] });
    sendPage(request, response, { status, html: layout(page, { title, main: html`${main}` }) });
  }
}
