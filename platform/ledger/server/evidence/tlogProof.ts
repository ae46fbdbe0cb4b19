import { hashBytes } from '../merkle/hashes.ts';

/** An inclusion proof with the head it leads to: c2sp.org/tlog-proof. */
export interface TlogProof {
  index: number;
  hashes: Buffer[];
  /** The signed note of the head. */
  checkpoint: string;
}

const firstLine = 'c2sp.org/tlog-proof@v1';

export function formatTlogProof({ index, hashes, checkpoint }: TlogProof): string {
  const lines = [firstLine, `index ${index}`, ...hashes.map((hash) => hash.toString('base64'))];
  return `${lines.join('\n')}\n\n${checkpoint}`;
}

/** Undefined when the text is not such a proof. Extra data, which nothing vouches for, is passed over. */
export function parseTlogProof(text: string): TlogProof | undefined {
  const end = text.indexOf('\n\n');
  if (end < 0) return undefined;
  const [first, ...rest] = text.slice(0, end).split('\n');
  if (rest[0]?.startsWith('extra ')) rest.shift();
  const index = /^index (0|[1-9]\d*)$/.exec(rest.shift() ?? '')?.[1];
  if (first !== firstLine || index === undefined) return undefined;
  const hashes = rest.map((line) => Buffer.from(line, 'base64'));
  const wellFormed = hashes.every(
    (hash, i) => hash.length === hashBytes && hash.toString('base64') === rest[i],
  );
  return wellFormed ? { index: Number(index), hashes, checkpoint: text.slice(end + 2) } : undefined;
}
