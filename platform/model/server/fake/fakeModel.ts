import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readBody } from '#platform/connect/server/readBody.ts';
import type { Message, ModelAccount } from '../model.ts';

/** How a simulated model misbehaves, as real ones do. */
export type ModelMood = 'fine' | 'late' | 'failing' | 'garbled' | 'endless' | 'gone';

export interface FakeModel {
  account: ModelAccount;
  /** What it was asked, in order. */
  asked: Message[][];
  mood(mood: ModelMood): void;
  close(): Promise<void>;
}

/** A chat endpoint on the loopback that says what the test wants it to say. */
export async function openFakeModel(answer: (messages: Message[]) => string): Promise<FakeModel> {
  const asked: Message[][] = [];
  let mood: ModelMood = 'fine';
  const server = createServer(async (request, response) => {
    const { messages } = JSON.parse((await readBody(request)) ?? '{}') as { messages: Message[] };
    asked.push(messages);
    if (mood === 'late') return; // Never, as far as anybody waits.
    if (mood === 'gone') return void response.destroy();
    if (mood === 'failing') return void response.writeHead(503).end('{}');
    if (mood === 'garbled') return void response.writeHead(200).end('<p>Service Unavailable</p>');
    if (mood === 'endless') {
      response.on('error', () => {});
      const pour = () => {
        while (!response.destroyed && response.write('x'.repeat(65_536)));
      };
      response.on('drain', pour);
      return pour();
    }
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(
      JSON.stringify({ choices: [{ message: { role: 'assistant', content: answer(messages) } }] }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    account: { url: `http://127.0.0.1:${port}/v1`, key: 'of-the-test', name: 'fake-model', timeoutMs: 300 },
    asked,
    mood: (next) => {
      mood = next;
    },
    async close() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
