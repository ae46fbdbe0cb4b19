import { sql, type Tx } from '#platform/db/server/database.ts';
import type { Subject } from '#platform/matching/pure/subject.ts';
import { type Bounds, widenBounds } from '../bounds.ts';
import { type Cell, cellOf, isNone } from '../cells.ts';
import type { Places } from './placeColumns.ts';

const insert = sql(
  'matching_put_subjects',
  `WITH given AS (
     SELECT * FROM jsonb_to_recordset($2::jsonb) AS row (
       ordinal int, id text, numbers bigint[], texts text[], dates date[], booleans boolean[], nones boolean[],
       list0 text[], list1 text[], list2 text[], list3 text[], list4 text[], list5 text[], list6 text[],
       list7 text[], list8 text[], list9 text[], list10 text[], list11 text[], list12 text[], list13 text[],
       list14 text[], list15 text[])
   ), back AS (
     DELETE FROM population_departed WHERE population = $1 AND id IN (SELECT id FROM given) RETURNING id, slot
   )
   INSERT INTO population_subjects
     (population, slot, id, numbers, texts, dates, booleans, nones, list0, list1, list2, list3, list4, list5,
      list6, list7, list8, list9, list10, list11, list12, list13, list14, list15)
   SELECT $1, coalesce(back.slot, $3::int + ordinal), given.id, numbers, texts, dates, booleans, nones, list0,
     list1, list2, list3, list4, list5, list6, list7, list8, list9, list10, list11, list12, list13, list14, list15
   FROM given LEFT JOIN back ON back.id = given.id
   ON CONFLICT (population, id) DO UPDATE SET
     numbers = excluded.numbers, texts = excluded.texts, dates = excluded.dates, booleans = excluded.booleans,
     nones = excluded.nones, list0 = excluded.list0, list1 = excluded.list1, list2 = excluded.list2,
     list3 = excluded.list3, list4 = excluded.list4, list5 = excluded.list5, list6 = excluded.list6,
     list7 = excluded.list7, list8 = excluded.list8, list9 = excluded.list9, list10 = excluded.list10,
     list11 = excluded.list11, list12 = excluded.list12, list13 = excluded.list13, list14 = excluded.list14,
     list15 = excluded.list15`,
);

/** Writes subjects; one that is new or came back gets its old slot or the next after `firstSlot`. */
export async function writeSubjects(
  tx: Tx,
  population: string,
  places: Places,
  bounds: Bounds,
  subjects: readonly Subject[],
  firstSlot: number,
): Promise<void> {
  const rows = subjects.map((subject, ordinal) => ({
    ordinal,
    id: subject.id,
    ...rowOf(places, bounds, subject),
  }));
  await tx.rows(insert, [population, JSON.stringify(rows), firstSlot]);
}

function rowOf(
  { layout, arrays, lists }: Places,
  bounds: Bounds,
  { id, facts }: Subject,
): Record<string, unknown> {
  const nones: boolean[] = [];
  const cells = layout.columns.map((column, at) => {
    const cell = cellOf(column, facts, id);
    nones[at] = isNone(column, facts);
    widenBounds(bounds, at, cell, nones[at]);
    return plain(cell);
  });
  const pick = (places: readonly number[]) => places.map((at) => cells[at]);
  return {
    numbers: pick(arrays.numbers),
    texts: pick(arrays.texts),
    dates: pick(arrays.dates),
    booleans: pick(arrays.booleans),
    nones,
    ...Object.fromEntries(lists.map((at, list) => [`list${list}`, cells[at]])),
  };
}

function plain(cell: Cell): unknown {
  return typeof cell === 'bigint' ? cell.toString() : cell;
}
