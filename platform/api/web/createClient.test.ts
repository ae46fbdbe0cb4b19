import { ORPCError, os } from '@orpc/server';
import { RPCHandler } from '@orpc/server/fetch';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ProblemDocument as FromServer } from '../server/presentProblem.ts';
import { setShownCapacity } from './callHeaders.ts';
import { createClient } from './createClient.ts';
import { ApiProblem, type ProblemDocument } from './problemDocument.ts';
import { isAborted } from './problemOf.ts';
import { onSignInNeeded, type SignInNeed } from './signInNeeded.ts';

const refusal: ProblemDocument = {
  type: 'urn:onewindow:problem:conflict',
  title: 'Changed meanwhile',
  status: 409,
  code: 'conflict',
  detail: 'Changed meanwhile',
  wayOut: 'Reload',
  fields: [],
} satisfies FromServer;
const expired: ProblemDocument = { ...refusal, code: 'session.expired', status: 401 };

interface Client {
  save: (input: unknown, options?: { context?: { key?: string }; signal?: AbortSignal }) => Promise<unknown>;
}

let sent: Request[];

beforeEach(() => {
  sent = [];
  vi.stubGlobal('window', { location: { origin: 'http://localhost' } });
});
afterEach(() => {
  vi.unstubAllGlobals();
  setShownCapacity(undefined);
});

/** A client whose server gives these answers in turn. */
function clientOf(...answers: (Response | Error)[]): Client {
  return createClient('credit', async (request) => {
    sent.push(request);
    const next = answers[sent.length - 1];
    if (!next || next instanceof Error) throw next ?? new Error('no more answers');
    return next;
  }) as unknown as Client;
}

const json = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
const ok = (value: unknown) => json(200, { json: value });
const refused = (problem: ProblemDocument) =>
  json(problem.status, {
    json: { defined: false, code: 'X', status: problem.status, message: '', data: problem },
  });
const header = (name: string) => sent.map((request) => request.headers.get(name));

test('a call goes to its module and carries what the server asks for', async () => {
  setShownCapacity('officer:1');
  expect(await clientOf(ok({ a: 1 })).save({ b: 2 })).toEqual({ a: 1 });
  expect(sent[0]!.url).toBe('http://localhost/rpc/credit/save');
  expect(header('x-onewindow-csrf')).toEqual(['1']);
  expect(header('x-onewindow-capacity')).toEqual(['officer:1']);
  expect(header('idempotency-key')[0]).toMatch(/^[0-9a-f-]{36}$/);
});

test('two calls have two keys, and a given key is used', async () => {
  const client = clientOf(ok(1), ok(1), ok(1));
  await client.save({});
  await client.save({});
  await client.save({}, { context: { key: 'mine' } });
  expect(new Set(header('idempotency-key')).size).toBe(3);
  expect(header('idempotency-key')[2]).toBe('mine');
});

test('a refusal arrives as the problem document of the server', async () => {
  const error = await clientOf(refused(refusal))
    .save({})
    .catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ApiProblem);
  expect((error as ApiProblem).problem).toEqual(refusal);
});

test('no answer, and an answer that is not ours, are told as such', async () => {
  const unreachable = clientOf(new TypeError('fetch failed')).save({});
  await expect(unreachable).rejects.toMatchObject({ problem: { code: 'network.unreachable', status: 0 } });
  sent = [];
  const proxy = clientOf(
    new Response('<h1>Bad gateway</h1>', { status: 502, headers: { 'content-type': 'text/html' } }),
  );
  await expect(proxy.save({})).rejects.toMatchObject({
    problem: { code: 'network.unreadable', status: 502 },
  });
});

test('a call that the page gave up is no problem', async () => {
  const error = await clientOf(new DOMException('', 'AbortError'))
    .save({})
    .catch((thrown: unknown) => thrown);
  expect(isAborted(error)).toBe(true);
});

test('after a lost session all waiting calls ask once and go on with their own keys', async () => {
  const needs: SignInNeed[] = [];
  const stop = onSignInNeeded((need) => needs.push(need));
  const client = clientOf(refused(expired), refused(expired), ok('first'), ok('second'));
  const calls = Promise.all([client.save({ n: 1 }), client.save({ n: 2 })]);
  await vi.waitFor(() => expect(sent).toHaveLength(2));
  await vi.waitFor(() => expect(needs).toHaveLength(1));
  expect(needs[0]!.problem.code).toBe('session.expired');
  needs[0]!.answer(true);
  expect((await calls).sort()).toEqual(['first', 'second']);
  const keys = header('idempotency-key');
  expect(new Set(keys.slice(0, 2))).toEqual(new Set(keys.slice(2)));
  stop();
});

test('who does not sign in gets the refusal, and so does a page that cannot ask', async () => {
  const stop = onSignInNeeded((need) => need.answer(false));
  await expect(clientOf(refused(expired)).save({})).rejects.toMatchObject({ problem: expired });
  stop();
  sent = [];
  await expect(clientOf(refused(expired)).save({})).rejects.toMatchObject({ problem: expired });
});

test('it speaks the protocol of the handler under /rpc', async () => {
  const save = os.handler(({ input }) => {
    if (input === 'no') throw new ORPCError(refusal.code, { status: refusal.status, data: refusal });
    if (input === 'date') return { at: new Date(0) };
    return { got: input, nothing: undefined, list: [1, null], text: '受理' };
  });
  const handler = new RPCHandler({ credit: { save } });
  const client = createClient('credit', async (request) => {
    const { response } = await handler.handle(request, { prefix: '/rpc', context: {} });
    return response ?? new Response(null, { status: 404 });
  }) as unknown as Client;
  const answer = { list: [1, null], text: '受理' };
  expect(await client.save({ a: 1, b: undefined })).toEqual({ got: { a: 1 }, ...answer });
  expect(await client.save(undefined)).toEqual(answer);
  await expect(client.save('no')).rejects.toMatchObject({ problem: refusal });
  // Contracts carry JSON only: what is more would arrive as something else, so it does not arrive at all.
  await expect(client.save('date')).rejects.toMatchObject({ problem: { code: 'network.unreadable' } });
});

test('a call that the page gives up stops, also while the answer is being read', async () => {
  const stop = new AbortController();
  const client = createClient('credit', async (request) => {
    const body = new ReadableStream({
      start: (reader) => request.signal.addEventListener('abort', () => reader.error(request.signal.reason)),
    });
    queueMicrotask(() => stop.abort());
    return new Response(body, { headers: { 'content-type': 'application/json' } });
  }) as unknown as Client;
  const error = await client.save({}, { signal: stop.signal }).catch((thrown: unknown) => thrown);
  expect(isAborted(error)).toBe(true);
});
