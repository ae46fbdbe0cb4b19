import type { IncomingMessage } from 'node:http';
import { Problem } from '#platform/errors/pure/problem.ts';
import { drain } from '#platform/files/server/drain.ts';

/**
 * The whole body of a request, in memory.
 * @throws Problem pages.bodyTooLarge, 413, once more than `most` bytes came
 */
export async function readBody(request: IncomingMessage, most: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  // Breaking off must not destroy the request, or its sender would never hear why.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    size += (chunk as Buffer).length;
    if (size <= most) chunks.push(chunk as Buffer);
    else break;
  }
  if (size <= most) return Buffer.concat(chunks);
  await drain(request, most);
  throw new Problem('pages.bodyTooLarge', 413, { params: { megabytes: Math.floor(most / 1024 / 1024) } });
}
