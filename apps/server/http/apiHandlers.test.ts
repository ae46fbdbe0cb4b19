import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openCity, type TestCity } from '../testing/openCity.ts';
import { apiHandlers } from './apiHandlers.ts';

let city: TestCity;
let server: Server;
let own: string;

beforeAll(async () => {
  city = await openCity();
  const api = apiHandlers();
  server = createServer((request, response) => {
    void api(request, response, {
      actor: { kind: 'anyone' },
      language: 'zh-CN',
      services: city.services,
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  own = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.close();
  await city.close();
});

test('one operation answers the same over both protocols', async () => {
  const rest = await fetch(`${own}/api/matters`);
  const rpc = await fetch(`${own}/rpc/catalogue/listMatters`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ json: {} }),
  });
  expect([rest.status, rpc.status]).toEqual([200, 200]);
  const { matters } = (await rest.json()) as { matters: unknown[] };
  expect(matters.length).toBeGreaterThan(0);
  expect(((await rpc.json()) as { json: { matters: unknown[] } }).json.matters).toEqual(matters);
});

test('what does not fit is a problem document that names the field', async () => {
  const rest = await fetch(`${own}/api/search?query=a&limit=many`);
  expect(rest.status).toBe(422);
  expect(rest.headers.get('content-type')).toBe('application/problem+json');
  expect(await rest.json()).toMatchObject({ status: 422, fields: [{ path: 'limit' }] });
});
