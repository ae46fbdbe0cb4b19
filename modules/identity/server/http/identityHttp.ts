import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Services } from '#platform/api/server/services.ts';
import { pickLanguage } from '#platform/i18n/pure/pickLanguage.ts';
import { IdentityConfig, type IdentityKeys, type IdentitySettings } from '../config.ts';
import { embeddedProvider, mountEmbedded } from '../demo/embeddedProvider.ts';
import { readPeople } from '../demo/people.ts';
import { picker } from '../demo/picker.ts';
import { problemPage } from '../pages/problemPage.ts';
import { styleSheet } from '../pages/styleSheet.ts';
import { keyFor } from '../seal.ts';
import { callback } from './callback.ts';
import { EMBEDDED_PATH, openProvider } from './client.ts';
import { type Context, type Exchange, sendPage } from './exchange.ts';
import { signIn } from './signIn.ts';
import { signOut } from './signOut.ts';

export interface IdentityParts {
  services: Services;
  config: IdentitySettings;
  keys: IdentityKeys;
}

type Handle = (exchange: Exchange) => Promise<void> | void;

/**
 * Sign-in over http: /auth/sign-in, /auth/callback, /auth/sign-out, and /oidc/* in demo mode. The returned
 * function answers such a request and resolves to true; any other it leaves alone and resolves to false.
 * @throws ZodError when the configuration is unsafe or incomplete, such as demo people outside demo mode
 */
export function identityHttp({
  services,
  config: settings,
  keys,
}: IdentityParts): (request: IncomingMessage, response: ServerResponse) => Promise<boolean> {
  const config = IdentityConfig.parse(settings);
  const clientSecret = keyFor(keys.cookies[0]!, 'embedded-client').toString('base64url');
  const context: Context = { services, config, keys, provider: openProvider(config, clientSecret) };
  const demo = config.provider ? undefined : demoHandler(context, clientSecret);
  const routes: Record<string, Handle> = {
    'GET /auth/sign-in': (exchange) => signIn(context, exchange),
    'GET /auth/callback': (exchange) => callback(context, exchange),
    'GET /auth/sign-out': (exchange) => signOut(context, exchange),
    'POST /auth/sign-out': (exchange) => signOut(context, exchange),
    'GET /auth/sign-in.css': styleSheet,
  };

  return async (request, response) => {
    const target = request.url ?? '';
    if (!target.startsWith('/') || !URL.canParse(target, config.publicUrl)) return false;
    const url = new URL(target, config.publicUrl);
    const underOidc = url.pathname.startsWith(`${EMBEDDED_PATH}/`);
    const handle = underOidc ? demo : routes[`${request.method} ${url.pathname}`];
    if (!handle) return false;
    const exchange: Exchange = { request, response, url, language: languageOf(request) };
    try {
      await handle(exchange);
    } catch (error) {
      const { status, page } = problemPage(services, exchange.language, error);
      sendPage(exchange, status, page);
    }
    return true;
  };
}

function demoHandler(context: Context, clientSecret: string): Handle {
  const { services, config, keys } = context;
  const people = readPeople(config.peopleFile!);
  const provider = embeddedProvider({ services, config, keys, people, clientSecret });
  const mounted = mountEmbedded(provider, config.publicUrl);
  return (exchange) =>
    exchange.url.pathname.startsWith(`${EMBEDDED_PATH}/interaction/`)
      ? picker(context, exchange, provider, people)
      : mounted(exchange.request, exchange.response);
}

function languageOf({ headers }: IncomingMessage) {
  return pickLanguage({ cookie: headers.cookie, acceptLanguage: headers['accept-language'] });
}
