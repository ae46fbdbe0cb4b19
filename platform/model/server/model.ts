import { z } from 'zod';
import { OutsideError } from '#platform/connect/server/outsideError.ts';

export interface Message {
  role: 'system' | 'user';
  content: string;
}

/** A language model somewhere else. What it says is text by a stranger: never an instruction, never a decision. */
export interface Model {
  /** Shown beside whatever it suggested. */
  name: string;
  /** @throws OutsideError */
  ask(messages: readonly Message[], signal?: AbortSignal): Promise<string>;
}

export interface ModelAccount {
  /** Up to and without `/chat/completions`. */
  url: string;
  key?: string;
  name: string;
  timeoutMs?: number;
}

const PATIENCE_MS = 60_000;
const MOST_ANSWER_BYTES = 262_144;
const Answer = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
});

/** A model behind an endpoint of the widespread chat protocol (`POST …/chat/completions`). */
export function openModel({ url, key, name, timeoutMs = PATIENCE_MS }: ModelAccount): Model {
  const { host } = new URL(url);
  return {
    name,
    async ask(messages, signal) {
      const timeout = AbortSignal.timeout(timeoutMs);
      const request = {
        method: 'POST',
        redirect: 'error',
        headers: {
          'content-type': 'application/json',
          ...(key !== undefined && { authorization: `Bearer ${key}` }),
        },
        body: JSON.stringify({ model: name, messages, temperature: 0, stream: false }),
        signal: signal ? AbortSignal.any([timeout, signal]) : timeout,
      } as const;
      try {
        const response = await fetch(`${url}/chat/completions`, request);
        const text = await readBounded(response, host);
        if (!response.ok)
          throw new OutsideError(troubleOf(response.status), `${host} answered ${response.status}`);
        return answerIn(text, host);
      } catch (error) {
        if (error instanceof OutsideError || signal?.aborted) throw error;
        if (timeout.aborted) throw new OutsideError('timeout', `${host} did not answer in time`);
        throw new OutsideError('unreachable', `${host}: ${error instanceof Error ? error.name : 'error'}`);
      }
    },
  };
}

async function readBounded(response: Response, host: string): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > MOST_ANSWER_BYTES) throw new OutsideError('unreadable', `${host} answered without end`);
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function answerIn(text: string, host: string): string {
  try {
    return Answer.parse(JSON.parse(text)).choices[0]!.message.content;
  } catch {
    throw new OutsideError('unreadable', `${host} answered with something else than agreed`);
  }
}

function troubleOf(status: number) {
  if (status === 401 || status === 403) return 'notAuthorised';
  return status >= 500 || status === 429 ? 'failing' : 'refused';
}
