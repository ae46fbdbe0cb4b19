import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sql, type Tx } from '#platform/db/server/database.ts';
import type { NewPlace, PlaceLevel } from '../pure/place.ts';

const FILE = path.resolve(import.meta.dirname, '../data/divisions.generated.csv');

/** The administrative divisions of China down to counties, parents before children where both are current. */
export function readDivisions(): (NewPlace & { path: string[] })[] {
  const rows = readFileSync(FILE, 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
  const parents = new Map(rows.map(([code, parent]) => [code!, parent!]));
  return [
    {
      id: 'cn',
      name: { zh: '中国', en: 'China' },
      parent: null,
      code: null,
      level: 'country',
      retired: false,
      replacedBy: null,
      path: ['cn'],
    },
    ...rows.map(([code, parent, zh, en, replacedBy]) => ({
      id: code!,
      name: { zh: zh!, en: en || null },
      parent: parent!,
      code: code!,
      level: levelOf(code!),
      retired: replacedBy !== '',
      replacedBy: replacedBy || null,
      path: chain(code!, parents),
    })),
  ];
}

function levelOf(code: string): PlaceLevel {
  if (code.endsWith('0000')) return 'province';
  return code.endsWith('00') ? 'prefecture' : 'county';
}

function chain(code: string, parents: Map<string, string>): string[] {
  const above: string[] = [];
  for (let id: string | undefined = code; id !== undefined; id = parents.get(id)) above.unshift(id);
  return above;
}

const PUBLISH = sql(
  'places_publish_divisions',
  `WITH given AS (
     SELECT * FROM jsonb_to_recordset($1) AS d (id text, zh text, en text, parent text, code text, level text,
       retired boolean, "replacedBy" text, path text[])
   ), put AS (
     INSERT INTO places (id, name_zh, name_en, parent_id, code, level, retired, replaced_by, path)
     SELECT id, zh, en, parent, code, level, retired, "replacedBy", path FROM given
     ON CONFLICT (id) DO UPDATE SET name_zh = excluded.name_zh,
       name_en = COALESCE(excluded.name_en, places.name_en), parent_id = excluded.parent_id,
       retired = excluded.retired, replaced_by = excluded.replaced_by, path = excluded.path,
       version = places.version + 1
     WHERE (places.name_zh, COALESCE(excluded.name_en, places.name_en), places.parent_id, places.retired, places.replaced_by)
       IS DISTINCT FROM (excluded.name_zh, places.name_en, excluded.parent_id, excluded.retired, excluded.replaced_by)
     RETURNING *
   ), kept AS (
     INSERT INTO place_history (kind, id, version, body, recorded_at)
     SELECT 'place', id, version, to_jsonb(put), $2 FROM put RETURNING id
   )
   SELECT count(*) AS changed FROM kept`,
);

/**
 * Brings the divisions of the data file into the database. Run again, it changes only what differs, and keeps
 * English names that a pack has given. Returns how many places changed.
 */
export async function publishDivisions(tx: Tx, now: Date): Promise<number> {
  const given = readDivisions().map(({ name, ...place }) => ({ ...place, ...name }));
  return (await tx.one<{ changed: number }>(PUBLISH, [JSON.stringify(given), now])).changed;
}
