import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#platform/access/pure/actor.ts';
import { createHttp } from '../http/createHttp.ts';
import { openMetrics } from '../http/metrics.ts';
import { type ListedOperation, listOperations } from '../testing/listOperations.ts';
import { openCity, type TestCity } from '../testing/openCity.ts';
import { inputsFor } from './inputsFor.ts';

const BAD_BODIES = 100;
/** Where nothing is asked for, hardly anything can be wrong: each such body is answered in full, which costs. */
const BODIES_FOR_NO_INPUT = 20;
/** An id of the right form that names nothing: what is aimed at does not matter here. */
const ID = '00000000-0000-7000-8000-000000000000';

let city: TestCity;
let server: ReturnType<typeof createHttp>;
let actors: Actor[];
let actor: Actor = { kind: 'anyone' };

beforeAll(async () => {
  city = await openCity();
  actors = await Promise.all(
    ['lin-qing', 'chen-xiaowen', 'gao-yuan', 'shen-yue', 'shu-heng', 'zhao-yinuo'].map((id) => city.as(id)),
  );
  server = createHttp({
    services: city.services,
    isTls: false,
    resolveActor: async () => ({ actor, language: 'zh-CN' }),
    openDoors: [],
    doors: [],
    metrics: openMetrics(city.db.database),
    limit: { burst: 1_000_000, perSecond: 1_000_000 },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await city.close();
});

const victim = {
  organisation: ID,
  uscc: '91999900MADEM0011H',
  caseId: ID,
  caseVersion: 1,
  postCheckId: ID,
  licenceId: ID,
  draft: { draftId: ID, expectedVersion: 1, commitment: { items: [], signer: '林青' } },
  otherDraftId: ID,
  delegationId: ID,
  actionId: ID,
  deliveryId: ID,
  matter: 'food-production-by-commitment',
};

const junk = fc.oneof(
  fc.constantFrom(
    '\u0000',
    '\ud800',
    '',
    ' ',
    '＞',
    '９'.repeat(300),
    'x'.repeat(20_000),
    '../../etc/passwd',
    "'; DROP TABLE cases; --",
  ),
  fc.constantFrom(-1, 0, 1e308, 2 ** 53, Number.MIN_VALUE, 1.5),
  fc.constantFrom(null, true, [], {}, [[[[]]]], { __proto__: { a: 1 } }, { constructor: 1 }),
  fc.jsonValue({ maxDepth: 4 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

/** The valid input with one part spoilt, or something else altogether. */
function badBody(valid: Record<string, unknown>): fc.Arbitrary<unknown> {
  const keys = Object.keys(valid);
  const spoilt = fc
    .tuple(fc.constantFrom(...(keys.length > 0 ? keys : ['x'])), junk)
    .map(([key, value]) => ({ ...valid, [key]: value }));
  const dropped = fc.constantFrom(...(keys.length > 0 ? keys : ['x'])).map((key) => {
    const { [key]: _gone, ...rest } = valid;
    return rest;
  });
  const extra = fc
    .tuple(fc.string({ maxLength: 30 }), junk)
    .map(([key, value]) => ({ ...valid, [key]: value }));
  return fc.oneof({ weight: 5, arbitrary: spoilt }, dropped, extra, junk);
}

function addressOf(operation: ListedOperation, body: unknown): { url: string; init: RequestInit } {
  const { port } = server.address() as AddressInfo;
  const given = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  const text = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value ?? null)) || '-';
  const path = operation.path.replaceAll(
    /\{(\w+)\}/g,
    (_, name: string) => encodeURIComponent(wellFormed(text(given[name])).slice(0, 500)) || '-',
  );
  const base = `http://127.0.0.1:${port}/api${path}`;
  if (operation.method === 'GET' || operation.method === 'DELETE') {
    const query = Object.entries(given).map(
      ([name, value]) =>
        `${encodeURIComponent(wellFormed(name))}=${encodeURIComponent(wellFormed(text(value)).slice(0, 3000))}`,
    );
    return {
      url: query.length > 0 ? `${base}?${query.join('&')}` : base,
      init: { method: operation.method },
    };
  }
  const raw = JSON.stringify(body) ?? 'undefined';
  return {
    url: base,
    init: { method: operation.method, body: raw, headers: { 'content-type': 'application/json' } },
  };
}

const wellFormed = (text: string) => text.toWellFormed();

describe('malformed input', () => {
  const inputs = inputsFor(victim);
  for (const operation of listOperations()) {
    it(`is refused by ${operation.name} without an unexpected error`, async () => {
      const valid = inputs[operation.name]!.input as Record<string, unknown>;
      const numRuns = Object.keys(valid).length > 0 ? BAD_BODIES : BODIES_FOR_NO_INPUT;
      const bodies = fc.sample(badBody(valid), { numRuns, seed: 20261122 });
      for (const [n, body] of bodies.entries()) {
        actor = actors[n % actors.length]!;
        const { url, init } = addressOf(operation, body);
        const response = await fetch(url, init);
        const answer = await response.text();
        expect(
          response.status,
          `${init.method} ${url} ${String(init.body).slice(0, 300)} → ${answer}`,
        ).toBeLessThan(500);
      }
    });
  }

  it('is refused when it is no JSON at all', async () => {
    for (const operation of listOperations()) {
      if (operation.method === 'GET') continue;
      for (const raw of ['{', '[1,', '\u0000', 'null', '"x"', `{"a":${'['.repeat(5000)}`]) {
        for (const type of [
          'application/json',
          'text/plain',
          'multipart/form-data; boundary=x',
          'application/octet-stream',
        ]) {
          const { url, init } = addressOf(operation, inputs[operation.name]!.input);
          const body = operation.method === 'DELETE' ? undefined : raw;
          const response = await fetch(url, { ...init, body, headers: { 'content-type': type } });
          expect(response.status, `${operation.name} ${type} ${raw.slice(0, 20)}`).toBeLessThan(500);
          await response.arrayBuffer();
        }
      }
    }
  });
});
