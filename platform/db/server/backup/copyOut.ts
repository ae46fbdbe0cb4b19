import type pg from 'pg';

/** The part of pg's connection that COPY needs; pg offers it to every query object with `submit`. */
export interface CopyConnection {
  stream: { pause(): void; resume(): void; destroy(): void; writableLength: number; writable: boolean };
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(message: string): void;
}

const mostWaiting = 4 * 1024 * 1024;

/**
 * `COPY … TO STDOUT` as a stream of bytes: PostgreSQL's own text form, exact for every type. Reads no faster
 * than the bytes are taken.
 * @returns (as the generator's return value) the number of rows.
 */
export async function* copyOut(client: pg.Client, text: string): AsyncGenerator<Buffer, number> {
  const copy = client.query(new CopyOut(text));
  try {
    for (;;) {
      const chunk = await copy.next();
      if (!chunk) return copy.rows;
      yield chunk;
    }
  } finally {
    copy.abandonIfUnfinished();
  }
}

class CopyOut {
  rows = 0;
  private readonly text: string;
  private readonly waiting: Buffer[] = [];
  private size = 0;
  private finished = false;
  private error: Error | undefined;
  private wake: () => void = () => {};
  private connection: CopyConnection | undefined;

  constructor(text: string) {
    this.text = text;
  }

  async next(): Promise<Buffer | undefined> {
    while (this.waiting.length === 0 && !this.finished) {
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
    if (this.error) throw this.error;
    if (this.waiting.length === 0) return undefined;
    // The server sends one message a row: hand on many at once.
    const chunk = Buffer.concat(this.waiting.splice(0));
    this.size = 0;
    this.connection?.stream.resume();
    return chunk;
  }

  abandonIfUnfinished(): void {
    if (!this.finished) this.connection?.stream.destroy();
  }

  submit(connection: unknown): void {
    this.connection = connection as CopyConnection;
    this.connection.query(this.text);
  }

  handleCopyData(message: { chunk: Buffer }): void {
    // pg reuses its buffer: keep a copy.
    this.waiting.push(Buffer.from(message.chunk));
    this.size += message.chunk.length;
    if (this.size >= mostWaiting) this.connection?.stream.pause();
    this.wake();
  }

  handleCommandComplete(message: { text: string }): void {
    this.rows = Number(message.text.split(' ')[1] ?? 0);
  }

  handleReadyForQuery(): void {
    this.finished = true;
    this.wake();
  }

  handleError(error: Error): void {
    this.error = error;
    this.finished = true;
    this.wake();
  }
}
