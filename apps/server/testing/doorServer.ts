import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RequestContext } from '#platform/api/server/call.ts';
import { presentProblem } from '#platform/api/server/presentProblem.ts';
import type { Services } from '#platform/api/server/services.ts';
import type { Door } from '../http/createHttp.ts';

/** A real http server with these doors; refusals leave as problem documents. */
export async function openDoorServer(services: Services, doors: readonly Door[]) {
  const context: RequestContext = { actor: { kind: 'anyone' }, language: 'zh-CN', services };
  const server = createServer(async (request, response) => {
    try {
      for (const door of doors) if (await door(request, response, context)) return;
      response.writeHead(404).end();
    } catch (error) {
      const problem = presentProblem(error, 'zh-CN', services);
      response.writeHead(problem.status, { 'content-type': 'application/problem+json' });
      response.end(JSON.stringify(problem));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
