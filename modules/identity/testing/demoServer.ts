import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { makeOidcKeys } from '#platform/crypto/server/oidcKeys.ts';
import type { IdentityKeys, IdentitySettings } from '../server/config.ts';
import { identityHttp } from '../server/http/identityHttp.ts';
import { actorResolver, type ResolvedRequest } from '../server/resolveActor.ts';
import { type DemoCity, peopleFile } from './demoCity.ts';

export const testKeys = {
  oidc: makeOidcKeys(),
  cookies: ['a secret of the tests, of more than 32 characters'],
};

export interface DemoServer {
  origin: string;
  config: IdentitySettings;
  close(): Promise<void>;
}

/**
 * An http server with sign-in and one more address, /who, that answers with the resolved request as JSON
 * (or with the code of the refusal).
 */
export async function demoServer(
  city: DemoCity,
  settings: Partial<IdentitySettings> = {},
  keys: IdentityKeys = testKeys,
): Promise<DemoServer> {
  const server = createServer();
  // A kept connection would be used again after a restart, and fail.
  server.maxRequestsPerSocket = 1;
  await new Promise<void>((resolve) =>
    server.listen(settings.publicUrl ? Number(new URL(settings.publicUrl).port) : 0, '127.0.0.1', resolve),
  );
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const config: IdentitySettings = { publicUrl: origin, demoMode: true, peopleFile, ...settings };
  const { services } = city;
  const http = identityHttp({ services, config, keys });
  const resolve = actorResolver({ services, config });
  server.on('request', async (request, response) => {
    if (await http(request, response)) return;
    const answer: ResolvedRequest | { code: string } = await resolve(request).catch((error: Error) => ({
      code: error.message,
    }));
    response.writeHead('code' in answer ? 403 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer));
  });
  const close = () =>
    new Promise<void>((done) => {
      server.closeAllConnections();
      server.close(() => done());
    });
  return { origin, config, close };
}
