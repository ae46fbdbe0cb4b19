import type { IncomingMessage } from 'node:http';
import type Provider from 'oidc-provider';
import { errors } from 'oidc-provider';
import { Problem } from '#platform/errors/pure/problem.ts';
import type { Context, Exchange } from '../http/exchange.ts';
import { sendPage } from '../http/exchange.ts';
import type { DemoPerson } from './people.ts';
import { pickerPage } from './pickerPage.ts';

const MAX_BODY = 4096;

/**
 * GET /oidc/interaction/… shows the demo people, POST takes the one that was clicked.
 * @throws Problem identity.signInInterrupted, identity.otherSite, request.malformed
 */
export async function picker(
  { services, config }: Context,
  exchange: Exchange,
  provider: Provider,
  people: readonly DemoPerson[],
): Promise<void> {
  const { request, response, language } = exchange;
  try {
    await provider.interactionDetails(request, response);
    if (request.method !== 'POST') {
      return sendPage(exchange, 200, pickerPage(services, language, exchange.url.pathname, people));
    }
    if (request.headers.origin !== config.publicUrl) throw new Problem('identity.otherSite', 403);
    const chosen = new URLSearchParams(await readBody(request)).get('person');
    const person = people.find(({ id }) => id === chosen);
    if (!person) throw new Problem('request.malformed', 400);
    await provider.interactionFinished(request, response, {
      login: { accountId: person.id, remember: false },
    });
  } catch (error) {
    if (error instanceof errors.SessionNotFound) throw new Problem('identity.signInInterrupted', 400);
    throw error;
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) {
    body += chunk as string;
    if (body.length > MAX_BODY) throw new Problem('request.malformed', 400);
  }
  return body;
}
