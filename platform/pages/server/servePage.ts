import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestContext } from '#platform/api/server/call.ts';
import { type PageContext, pageContext } from './pageContext.ts';
import { type PageAnswer, sendPage } from './sendPage.ts';
import { sendProblemPage } from './sendProblemPage.ts';

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
    sendProblemPage(request, response, context, error);
  }
}
