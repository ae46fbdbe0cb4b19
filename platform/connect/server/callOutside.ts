import { setTimeout as sleep } from 'node:timers/promises';
import type { z } from 'zod';
import type { OutsideAccount } from './outsideAccount.ts';
import { OutsideError } from './outsideError.ts';
import { parseJson } from './parseJson.ts';
import { signatureHeaders } from './signature.ts';
import { withoutAddresses } from './withoutAddresses.ts';

export interface OutsideCall<T> {
  account: OutsideAccount;
  /** Path below the account's URL. */
  path: `/${string}`;
  body: unknown;
  /** Stays the same with every try of the same thing: the other side does it once. */
  key: string;
  answer: z.ZodType<T>;
  /** Whether an answer of a simulated system counts; production says no. */
  allowFake: boolean;
  signal?: AbortSignal;
  patience?: Partial<Patience>;
}

export interface Patience {
  /** For one answer. */
  timeoutMs: number;
  /** Tries when the connection breaks; an answer that says no is not tried again here. */
  tries: number;
  firstWaitMs: number;
}

export const FAKE_HEADER = 'x-onewindow-fake';
const PATIENCE: Patience = { timeoutMs: 8_000, tries: 3, firstWaitMs: 200 };
const MOST_ANSWER_CHARACTERS = 65_536;

/** Connections that broke before an answer: worth a second try at once. Anything longer is the outbox's. */
const BLIPS = new Set([
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',
  'ETIMEDOUT',
  'ENETUNREACH',
  'EAI_AGAIN',
  'UND_ERR_SOCKET',
]);

/**
 * One signed JSON call to another system. A broken connection is tried again shortly, with the same key and a
 * new signature; a timeout or a refusal is not.
 * @throws OutsideError
 */
export async function callOutside<T>(call: OutsideCall<T>): Promise<{ status: number; answer: T }> {
  const { tries, firstWaitMs, timeoutMs } = { ...PATIENCE, ...call.patience };
  for (let number = 1; ; number++) {
    try {
      return await sendOnce(call, timeoutMs);
    } catch (error) {
      const again = error instanceof OutsideError && error.trouble === 'unreachable' && number < tries;
      if (!again || call.signal?.aborted) throw error;
      await sleep(firstWaitMs * 2 ** (number - 1));
    }
  }
}

async function sendOnce<T>(call: OutsideCall<T>, timeoutMs: number): Promise<{ status: number; answer: T }> {
  const { account, key } = call;
  const url = new URL(account.url + call.path);
  const body = JSON.stringify(call.body);
  const target = url.pathname + url.search;
  const timeout = AbortSignal.timeout(timeoutMs);
  const signal = call.signal ? AbortSignal.any([timeout, call.signal]) : timeout;
  try {
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'error',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': key,
        ...signatureHeaders(account, { method: 'POST', target, body, key }, new Date()),
      },
      body,
      signal,
    });
    return await readAnswer(call, response, url.host);
  } catch (error) {
    throw asOutsideError(error, url.host, timeout.aborted);
  }
}

async function readAnswer<T>(call: OutsideCall<T>, response: Response, host: string) {
  const { status } = response;
  if (response.headers.has(FAKE_HEADER) && !call.allowFake) {
    throw new OutsideError('fake', `${host} is a simulated system`, { status });
  }
  const text = await response.text();
  const content = text.length > MOST_ANSWER_CHARACTERS ? undefined : parseJson(text);
  if (!response.ok) {
    const code = (content as { error?: unknown } | undefined)?.error;
    const said = typeof code === 'string' ? code : undefined;
    const message = withoutAddresses(`${host} answered ${status} ${said ?? ''}`.trim());
    throw new OutsideError(troubleOf(status), message, { status, code: said });
  }
  const answer = call.answer.safeParse(content);
  if (!answer.success) {
    throw new OutsideError('unreadable', `${host} answered ${status} with something else than agreed`, {
      status,
    });
  }
  return { status, answer: answer.data };
}

function troubleOf(status: number) {
  if (status === 401 || status === 403) return 'notAuthorised';
  return status >= 500 || status === 429 ? 'failing' : 'refused';
}

function asOutsideError(error: unknown, host: string, timedOut: boolean): unknown {
  if (error instanceof OutsideError) return error;
  if (timedOut) return new OutsideError('timeout', `${host} did not answer in time`);
  const { code } = ((error as Error).cause ?? {}) as { code?: string };
  if (code && BLIPS.has(code)) return new OutsideError('unreachable', `${host}: ${code}`);
  if (error instanceof TypeError) return new OutsideError('failing', `${host}: ${code ?? error.message}`);
  return error;
}
