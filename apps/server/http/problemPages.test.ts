import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCity, type TestCity } from '../testing/openCity.ts';
import { createHttp } from './createHttp.ts';
import { openMetrics } from './metrics.ts';

const PAGE = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
const LIMIT = { burst: 3, perSecond: 0.001 };

let city: TestCity;
let logged: string[];
const closing: (() => void)[] = [];

beforeAll(async () => {
  city = await openCity();
});
afterAll(async () => {
  for (const close of closing) close();
  await city.close();
});

/** A server of its own for each test: the limiter remembers who asked. */
async function open(limit = { burst: 1000, perSecond: 1000 }): Promise<string> {
  logged = [];
  const log = { ...city.services.log, error: (_: object, message: string) => void logged.push(message) };
  const server = createHttp({
    services: { ...city.services, log },
    isTls: false,
    resolveActor: async () => ({ actor: { kind: 'anyone' }, language: 'zh-CN' }),
    openDoors: [
      ({ url }, response) => {
        if (url === '/breaks') throw new Error('the secret of the machine');
        if (url !== '/works') return false;
        response.end('ok');
        return true;
      },
    ],
    doors: [],
    metrics: openMetrics(city.db.database),
    limit,
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('what goes wrong is a page for people and a problem document for programs', () => {
  it.each([
    [404, '/no-such-page'],
    [500, '/breaks'],
  ])('%i', async (status, path) => {
    const url = await open();
    for (const [language, word] of [
      ['zh-CN', '没有办成'],
      ['en', 'That did not work'],
    ]) {
      const page = await fetch(url + path, { headers: { ...PAGE, 'accept-language': language! } });
      expect(page.status).toBe(status);
      expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(page.headers.get('cache-control')).toBe('no-store');
      const text = await page.text();
      expect(text).toContain(`<html lang="${language}"`);
      expect(text).toContain(word);
      expect(text).not.toContain('the secret of the machine');
    }
    const problem = await fetch(url + path);
    expect(problem.status).toBe(status);
    expect(problem.headers.get('content-type')).toContain('application/problem+json');
    expect(await problem.json()).toMatchObject({ status });
    expect(logged).toHaveLength(status === 500 ? 3 : 0);
  });

  it('429 says when to try again, in words and in a header', async () => {
    const url = await open(LIMIT);
    for (let n = 0; n < LIMIT.burst; n++) expect((await fetch(`${url}/works`)).status).toBe(200);
    const page = await fetch(`${url}/works`, { headers: { ...PAGE, 'accept-language': 'en' } });
    expect(page.status).toBe(429);
    const seconds = page.headers.get('retry-after');
    expect(Number(seconds)).toBeGreaterThan(0);
    expect(await page.text()).toContain(`Try again after ${seconds} s`);
    expect((await fetch(`${url}/works`)).headers.get('content-type')).toContain('application/problem+json');
  });
});
