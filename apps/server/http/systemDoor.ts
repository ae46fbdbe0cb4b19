import type { Services } from '#platform/api/server/services.ts';
import type { Door } from './createHttp.ts';
import { docsPage, docsPolicy } from './docsPage.ts';
import type { openMetrics } from './metrics.ts';
import { openApiDocument } from './openApiDocument.ts';

export interface SystemParts {
  services: Services;
  metrics: ReturnType<typeof openMetrics>;
  publicUrl: string;
}

const VERSION = '0.1.0';

/** /api/health, /api/metrics, /api/openapi.json and /api/docs. */
export function systemDoor({ services, metrics, publicUrl }: SystemParts): Door {
  let document: ReturnType<typeof openApiDocument> | undefined;
  const answers: Record<string, () => Promise<[status: number, type: string, body: string]>> = {
    '/api/health': async () => {
      const healthy = await services.database.rows('SELECT 1').then(
        () => true,
        () => false,
      );
      const body = { status: healthy ? 'ok' : 'down', database: healthy, time: services.now().toISOString() };
      return [healthy ? 200 : 503, 'application/json', JSON.stringify(body)];
    },
    '/api/metrics': async () => [200, 'text/plain; version=0.0.4; charset=utf-8', await metrics.text()],
    '/api/openapi.json': async () => {
      document ??= openApiDocument(VERSION, publicUrl);
      return [200, 'application/json', JSON.stringify(await document)];
    },
    '/api/docs': async () => {
      document ??= openApiDocument(VERSION, publicUrl);
      return [200, 'text/html; charset=utf-8', docsPage(await document)];
    },
  };
  return async (request, response) => {
    const answer = request.method === 'GET' ? answers[(request.url ?? '').split('?')[0]!] : undefined;
    if (!answer) return false;
    const [status, type, body] = await answer();
    if (type.startsWith('text/html')) response.setHeader('content-security-policy', docsPolicy);
    response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
    response.end(body);
    return true;
  };
}
