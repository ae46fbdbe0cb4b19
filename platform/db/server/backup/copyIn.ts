import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import type { CopyConnection } from './copyOut.ts';

const mostWaiting = 4 * 1024 * 1024;

/**
 * `COPY … FROM STDIN` from a stream of bytes.
 * @returns the number of rows.
 * @throws Error of the server, or of the stream (the copy is then taken back).
 */
export function copyIn(client: pg.Client, text: string, source: AsyncIterable<Buffer>): Promise<number> {
  return new Promise((resolve, reject) => {
    client.query(new CopyIn(text, source, resolve, reject));
  });
}

class CopyIn {
  private rows = 0;
  private sourceError: Error | undefined;
  private failed = false;
  private readonly text: string;
  private readonly source: AsyncIterable<Buffer>;
  private readonly resolve: (rows: number) => void;
  private readonly reject: (error: Error) => void;

  constructor(
    text: string,
    source: AsyncIterable<Buffer>,
    resolve: (rows: number) => void,
    reject: (error: Error) => void,
  ) {
    this.text = text;
    this.source = source;
    this.resolve = resolve;
    this.reject = reject;
  }

  submit(connection: unknown): void {
    (connection as CopyConnection).query(this.text);
  }

  handleCopyInResponse(connection: CopyConnection): void {
    this.send(connection).catch((error: Error) => {
      this.sourceError = error;
      if (connection.stream.writable) connection.sendCopyFail('the source failed');
    });
  }

  handleCommandComplete(message: { text: string }): void {
    this.rows = Number(message.text.split(' ')[1] ?? 0);
  }

  handleReadyForQuery(): void {
    this.resolve(this.rows);
  }

  handleError(error: Error): void {
    this.failed = true;
    this.reject(this.sourceError ?? error);
  }

  private async send(connection: CopyConnection): Promise<void> {
    for await (const chunk of this.source) {
      if (this.failed) return;
      connection.sendCopyFromChunk(chunk);
      while (connection.stream.writableLength > mostWaiting && !this.failed) await sleep(1);
    }
    if (!this.failed) connection.endCopyFrom();
  }
}
