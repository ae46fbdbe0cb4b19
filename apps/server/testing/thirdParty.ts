import { createHash } from 'node:crypto';
import { verifyBundle } from '#platform/ledger/server/evidence/verifyBundle.ts';
import { openCheckpoint } from '#platform/ledger/server/note/checkpoint.ts';
import { parseVerifierKey } from '#platform/ledger/server/note/verifierKey.ts';

/** A court, a bank, a newspaper: somebody outside who kept published heads and trusts nothing else. */
export class ThirdParty {
  readonly keys: string[];
  readonly heads: string[] = [];
  readonly #get: (path: string) => Promise<Response>;

  /** @param get asks the public addresses of the platform */
  static async meet(get: (path: string) => Promise<Response>): Promise<ThirdParty> {
    const keys = (await (await get('/ledger/keys')).text()).trim().split('\n');
    return new ThirdParty(keys, get);
  }

  private constructor(keys: string[], get: (path: string) => Promise<Response>) {
    this.keys = keys;
    this.#get = get;
  }

  /** Keeps a copy of the newest head. @returns its size */
  async keepHead(): Promise<number> {
    const note = await (await this.#get('/ledger/checkpoint')).text();
    this.heads.push(note);
    return this.#open(note).size;
  }

  /** Checks a bundle offline, against the heads it kept. */
  check(bundle: unknown, document?: Buffer) {
    const evidence = document && { evidence: { content: document } };
    return verifyBundle(bundle, this.keys, { heads: this.heads, ...evidence });
  }

  /** Downloads the whole log as it is now and computes the roots of the kept heads by itself. */
  async findsLogUnchanged(): Promise<boolean> {
    const newest = this.#open(await (await this.#get('/ledger/checkpoint')).text());
    const entries = await this.#entries(newest.size);
    return this.heads.every((note) => {
      const { size, root } = this.#open(note);
      return size <= entries.length && merkleRoot(entries.slice(0, size)).equals(root);
    });
  }

  #open(note: string) {
    const opened = openCheckpoint(note, this.keys.map(parseVerifierKey));
    if (opened.problem) throw new Error(opened.problem);
    return opened.head;
  }

  /** c2sp.org/tlog-tiles: bundles of 256 entries, each behind its length in two bytes. */
  async #entries(size: number): Promise<Buffer[]> {
    const entries: Buffer[] = [];
    for (let tile = 0; tile * 256 < size; tile++) {
      const width = Math.min(256, size - tile * 256);
      const name = String(tile).padStart(3, '0');
      const response = await this.#get(`/ledger/tile/entries/${name}${width < 256 ? `.p/${width}` : ''}`);
      if (response.status !== 200) throw new Error(`no tile ${name}: ${response.status}`);
      const bytes = Buffer.from(await response.arrayBuffer());
      for (let at = 0; at < bytes.length; at += 2 + bytes.readUInt16BE(at)) {
        entries.push(bytes.subarray(at + 2, at + 2 + bytes.readUInt16BE(at)));
      }
    }
    return entries;
  }
}

/** RFC 9162, 2.1.1, written out anew: the third party does not use the platform's tree. */
function merkleRoot(entries: Buffer[]): Buffer {
  if (entries.length === 1) return hash(Buffer.of(0), entries[0]!);
  let half = 1;
  while (half * 2 < entries.length) half *= 2;
  return hash(Buffer.of(1), merkleRoot(entries.slice(0, half)), merkleRoot(entries.slice(half)));
}

function hash(...parts: Buffer[]): Buffer {
  return createHash('sha256').update(Buffer.concat(parts)).digest();
}
