import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { FAKE_HEADER } from '../callOutside.ts';
import type { OutsideAccount } from '../outsideAccount.ts';
import { readBody } from '../readBody.ts';
import { type Secret, signatureFault } from '../signature.ts';
import { Mood } from './mood.ts';
import { type CallbackTarget, sendCallback } from './sendCallback.ts';

/** What a simulated system does with a request that it accepts. */
export interface FakeAnswer {
  status: number;
  body: unknown;
  /** What it tells us afterwards. */
  callback?: unknown;
}

export interface FakeOptions {
  secret: Secret;
  /** The rules of this system: what it says to a well-formed, signed request. */
  react: (path: string, body: unknown) => FakeAnswer;
  slowMs?: number;
  callbackAfterMs?: number;
  port?: number;
}

/** One thing done, whatever the number of requests for it. */
export interface Effect {
  key: string;
  path: string;
  body: unknown;
}

export interface Fake {
  account: OutsideAccount;
  /** What it did: one entry per idempotency key. */
  effects: Effect[];
  /** How many requests came in, repeats and refused ones included. */
  requests(): number;
  /** Behaves like this from now on, or for so many requests. */
  mood(mood: Mood, requests?: number): void;
  /** Where its callbacks go. */
  callbackTo(target: CallbackTarget): void;
  /** Resolves when every callback so far was sent. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

const SLOW_MS = 60_000;
const Control = z.object({ mood: Mood, requests: z.int().positive().optional() });

/**
 * A simulated outside system on the loopback: checks signatures, does each thing once per idempotency key, and
 * misbehaves on request. `GET /_fake` tells what it did, `POST /_fake` changes its mood.
 */
export async function openFake(options: FakeOptions): Promise<Fake> {
  const { secret, react, slowMs = SLOW_MS, callbackAfterMs = 0 } = options;
  const done = new Map<string, { text: string; answer: FakeAnswer }>();
  const effects: Effect[] = [];
  const callbacks = new Set<Promise<unknown>>();
  const timers = new Set<NodeJS.Timeout>();
  let target: CallbackTarget | undefined;
  let requests = 0;
  let current: { mood: Mood; left: number } = { mood: 'fine', left: Number.POSITIVE_INFINITY };

  function nextMood(): Mood {
    const { mood } = current;
    current.left -= 1;
    if (current.left <= 0) current = { mood: 'fine', left: Number.POSITIVE_INFINITY };
    return mood;
  }

  /** The answer to this key: the first one again, or 409 when the body is another. */
  function effectOf(key: string, path: string, text: string): { answer: FakeAnswer; first: boolean } {
    const before = done.get(key);
    if (before && before.text !== text) {
      return { answer: { status: 409, body: { error: 'idempotencyKeyReused' } }, first: false };
    }
    if (before) return { answer: before.answer, first: false };
    const body: unknown = JSON.parse(text);
    const answer = react(path, body);
    if (answer.status < 400) {
      done.set(key, { text, answer });
      effects.push({ key, path, body });
    }
    return { answer, first: true };
  }

  function callBack(body: unknown, mood: Mood): Promise<unknown> {
    const to = target;
    if (body === undefined || !to || mood === 'silent') return Promise.resolve();
    const signWith =
      mood === 'badSignature' ? { ...secret, secret: 'not the agreed secret, but a long one' } : secret;
    const sending = (async () => {
      await sendCallback(to, signWith, body);
      if (mood === 'duplicateCallback') await sendCallback(to, signWith, body);
    })().catch(() => {});
    callbacks.add(sending);
    void sending.finally(() => callbacks.delete(sending));
    return sending;
  }

  function later(work: () => void, milliseconds: number): void {
    const timer = setTimeout(() => {
      timers.delete(timer);
      work();
    }, milliseconds).unref();
    timers.add(timer);
  }

  async function answerRequest(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const text = (await readBody(request)) ?? '';
    const path = request.url ?? '/';
    if (path === '/_fake') return control(request, response, text);
    requests++;
    const key = String(request.headers['idempotency-key'] ?? '');
    const signed = { method: request.method ?? '', target: path, body: text, key };
    const fault = signatureFault(secret, signed, request.headers, new Date());
    if (fault) return send(response, 401, { error: `signature.${fault}` });
    const mood = nextMood();
    if (mood === 'failing') return send(response, 500, { error: 'outOfOrder' });
    if (mood === 'refusing') return send(response, 422, { error: 'refused' });
    if (mood === 'unreachable') return void response.destroy();
    const { answer, first } = effectOf(key, path, text);
    const callback = first ? answer.callback : undefined;
    if (mood === 'outOfOrder') await callBack(callback, mood);
    else if (callbackAfterMs > 0) later(() => void callBack(callback, mood), callbackAfterMs);
    else response.once('close', () => void callBack(callback, mood));
    if (mood === 'lostAnswer') return void response.destroy();
    if (mood === 'slow') return later(() => send(response, answer.status, answer.body), slowMs);
    if (mood === 'garbled')
      return void response.writeHead(200, { 'content-type': 'text/html' }).end('<p>OK</p>');
    send(response, answer.status, answer.body);
  }

  function control(request: IncomingMessage, response: ServerResponse, text: string): void {
    if (request.method === 'POST') {
      const wanted = Control.parse(JSON.parse(text));
      current = { mood: wanted.mood, left: wanted.requests ?? Number.POSITIVE_INFINITY };
    }
    send(response, 200, { mood: current.mood, requests, effects });
  }

  const server = createServer((request, response) => {
    answerRequest(request, response).catch(() => send(response, 400, { error: 'malformed' }));
  });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    account: { url: `http://127.0.0.1:${port}`, ...secret },
    effects,
    requests: () => requests,
    mood(mood, times = Number.POSITIVE_INFINITY) {
      current = { mood, left: times };
    },
    callbackTo(to) {
      target = to;
    },
    async idle() {
      while (callbacks.size > 0) await Promise.all(callbacks);
    },
    async close() {
      for (const timer of timers) clearTimeout(timer);
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function send(response: ServerResponse, status: number, body: unknown): void {
  if (response.destroyed || response.headersSent) return;
  response.writeHead(status, { 'content-type': 'application/json', [FAKE_HEADER]: '1' });
  response.end(JSON.stringify(body));
}
