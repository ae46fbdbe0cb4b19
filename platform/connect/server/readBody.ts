import type { IncomingMessage } from 'node:http';

const MOST_BYTES = 65_536;

/** The body of a request as text, or undefined when it is longer than these messages ever are. */
export async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += (part as Buffer).length;
    if (size > MOST_BYTES) return undefined;
    parts.push(part as Buffer);
  }
  return Buffer.concat(parts).toString('utf8');
}
