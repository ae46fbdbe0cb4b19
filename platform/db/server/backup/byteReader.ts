/** Takes exact numbers of bytes from a stream that comes in pieces of any size. */
export class ByteReader {
  private readonly pieces: AsyncIterator<Buffer>;
  private waiting: Buffer[] = [];
  private size = 0;
  private ended = false;

  constructor(source: AsyncIterable<Buffer>) {
    this.pieces = source[Symbol.asyncIterator]();
  }

  /** Up to `length` bytes: fewer only at the end. */
  async takeUpTo(length: number): Promise<Buffer> {
    await this.fill(length);
    return this.cut(Math.min(length, this.size));
  }

  /** Up to and with the next line feed, or `most` bytes when there is none. */
  async takeLine(most: number): Promise<Buffer> {
    await this.fill(most);
    const all = Buffer.concat(this.waiting);
    const end = all.subarray(0, most).indexOf(0x0a);
    return this.cut(end === -1 ? Math.min(most, this.size) : end + 1);
  }

  async isAtEnd(): Promise<boolean> {
    await this.fill(1);
    return this.size === 0;
  }

  private async fill(length: number): Promise<void> {
    while (this.size < length && !this.ended) {
      const { value, done } = await this.pieces.next();
      if (done) this.ended = true;
      else {
        this.waiting.push(value);
        this.size += value.length;
      }
    }
  }

  private cut(length: number): Buffer {
    const all = this.waiting.length === 1 ? this.waiting[0]! : Buffer.concat(this.waiting);
    this.waiting = length < all.length ? [all.subarray(length)] : [];
    this.size -= length;
    return all.subarray(0, length);
  }
}
