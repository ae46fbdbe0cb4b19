import { type Queryable, sql } from '#platform/db/server/database.ts';

/** A static resource of the log: what to send, and whether it never changes. */
export interface LogResource {
  contentType: string;
  body: Buffer;
  immutable: boolean;
}

const tileWidth = 256;

/**
 * The resources of c2sp.org/tlog-tiles, so that any tiled-log client can follow the ledger: `checkpoint`,
 * `tile/<level>/<n>[.p/<width>]` and `tile/entries/<n>[.p/<width>]`. An entry is the hash of an action: 32 bytes
 * that tell nothing about it. Only what the published head covers is served.
 * @param path below the log's prefix, without a leading slash
 * @returns undefined when there is no such resource (yet)
 */
export async function readLogResource(database: Queryable, path: string): Promise<LogResource | undefined> {
  const head = await database.maybe<{ size: number; note: string }>(selectHead);
  if (!head) return undefined;
  if (path === 'checkpoint') {
    return { contentType: 'text/plain; charset=utf-8', body: Buffer.from(head.note), immutable: false };
  }
  const tile = parseTilePath(path);
  if (!tile) return undefined;
  const { kind, start, width } = tile;
  const span = tileWidth ** (kind === 'entries' ? 0 : kind);
  if ((start + width) * span > head.size) return undefined;
  const hashes = await readRange(database, kind, start, start + width);
  if (hashes.length !== width) throw new Error(`the ledger cannot serve ${path}`);
  const body = Buffer.concat(kind === 'entries' ? hashes.flatMap((hash) => [entryLength, hash]) : hashes);
  return { contentType: 'application/octet-stream', body, immutable: true };
}

// Each entry in a bundle follows its length in two bytes.
const entryLength = Buffer.of(0, 32);

function parseTilePath(path: string): { kind: 'entries' | number; start: number; width: number } | undefined {
  const [, level, groups, partial] =
    /^tile\/(entries|0|[1-9]\d?)\/((?:x\d{3}\/){0,3}\d{3})(?:\.p\/([1-9]\d{0,2}))?$/.exec(path) ?? [];
  if (level === undefined || groups === undefined) return undefined;
  const width = partial === undefined ? tileWidth : Number(partial);
  // One spelling for each index: no leading x000, no partial tile of full width; above level 5 no size reaches.
  if (groups.startsWith('x000') || (partial !== undefined && width >= tileWidth)) return undefined;
  const kind = level === 'entries' ? level : Number(level);
  if (kind !== 'entries' && kind > 5) return undefined;
  const index = Number(groups.replaceAll(/[x/]/g, ''));
  return { kind, start: index * tileWidth, width };
}

async function readRange(
  database: Queryable,
  kind: 'entries' | number,
  start: number,
  end: number,
): Promise<Buffer[]> {
  const rows =
    kind === 'entries'
      ? await database.rows<{ hash: Buffer }>(selectEntries, [start, end])
      : kind === 0
        ? await database.rows<{ hash: Buffer }>(selectLeafTile, [start, end])
        : await database.rows<{ hash: Buffer }>(selectNodeTile, [start, end, kind * 8]);
  return rows.map((row) => row.hash);
}

const selectHead = sql(
  'ledger_select_head_note',
  'SELECT size, note FROM ledger_checkpoints ORDER BY size DESC LIMIT 1',
);

const selectEntries = sql(
  'ledger_select_entries',
  `SELECT a.hash FROM ledger_leaves l JOIN actions a ON a.id = l.action_id
   WHERE l.leaf_index >= $1 AND l.leaf_index < $2 ORDER BY l.leaf_index`,
);

const selectLeafTile = sql(
  'ledger_select_leaf_tile',
  'SELECT leaf_hash AS hash FROM ledger_leaves WHERE leaf_index >= $1 AND leaf_index < $2 ORDER BY leaf_index',
);

const selectNodeTile = sql(
  'ledger_select_node_tile',
  'SELECT hash FROM ledger_nodes WHERE level = $3 AND idx >= $1 AND idx < $2 ORDER BY idx',
);
