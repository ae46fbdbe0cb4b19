import type { IncomingMessage } from 'node:http';

const PATIENCE_MS = 3000;

/**
 * Reads on and throws away what a sender still sends of a refused request. Answering at once and closing
 * would reset the connection, and the sender would see a broken line instead of the refusal.
 * @param maxBytes after so many, or three seconds, it is left to break
 */
export function drain(request: IncomingMessage, maxBytes: number): Promise<void> {
  return new Promise((resolve) => {
    let left = maxBytes;
    const timer = setTimeout(resolve, PATIENCE_MS);
    const done = () => {
      clearTimeout(timer);
      resolve();
    };
    request.on('data', (chunk: Buffer) => {
      left -= chunk.length;
      if (left < 0) done();
    });
    request.on('end', done).on('close', done).on('error', done).resume();
  });
}
