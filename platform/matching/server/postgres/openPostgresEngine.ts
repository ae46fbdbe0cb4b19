import { type Database, sql, type Tx } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { hasBit } from '#platform/matching/pure/bits.ts';
import type { Subject } from '#platform/matching/pure/subject.ts';
import { sqlText } from '#platform/rules/pure/sql/sqlLiteral.ts';
import type { Vocabulary } from '#platform/rules/pure/vocabulary/attribute.ts';
import { noBounds, readBounds } from '../bounds.ts';
import type { Cells, Engine } from '../engine.ts';
import { decideInPostgres } from './decideInPostgres.ts';
import { placeColumns } from './placeColumns.ts';
import { writeSubjects } from './writeSubjects.ts';

const rowsAtOnce = 1_000;

const open = sql(
  'matching_open_population',
  `INSERT INTO populations (name, signature) VALUES ($1, $2)
   ON CONFLICT (name) DO UPDATE SET signature = excluded.signature
   RETURNING (SELECT signature FROM populations WHERE name = $1) AS before`,
);
const nextSlotOf = sql(
  'matching_next_slot',
  `SELECT coalesce(max(slot) + 1, 0) AS slot FROM (
     SELECT slot FROM population_subjects WHERE population = $1
     UNION ALL SELECT slot FROM population_departed WHERE population = $1) AS everyone`,
);
const depart = sql(
  'matching_depart',
  `WITH gone AS (DELETE FROM population_subjects WHERE population = $1 AND id = ANY($2) RETURNING slot, id)
   INSERT INTO population_departed (population, slot, id) SELECT $1, slot, id FROM gone RETURNING id`,
);
const departAll = sql(
  'matching_depart_all',
  `WITH gone AS (DELETE FROM population_subjects WHERE population = $1 RETURNING slot, id)
   INSERT INTO population_departed (population, slot, id) SELECT $1, slot, id FROM gone`,
);
const keepRule = sql(
  'matching_keep_rule',
  'INSERT INTO population_kept (population, rule, bits) VALUES ($1, $2, $3)',
);

/** The same population in PostgreSQL, for machines that have no DuckDB: a city in minutes instead of a second. */
export async function openPostgresEngine(
  database: Database,
  vocabulary: Vocabulary,
  name: string,
): Promise<Engine> {
  const places = placeColumns(vocabulary);
  const { layout } = places;
  const [subjects, departed] = ['population_subjects', 'population_departed'].map(
    (table) => `(SELECT * FROM ${table} WHERE population = ${sqlText(name)}) AS subjects`,
  ) as [string, string];
  const rows: Engine['rows'] = async (text) => {
    const { rows } = await database.pool.query<unknown[]>({ text, rowMode: 'array' });
    return rows;
  };
  await database.transaction(async (tx) => {
    const { before } = await tx.one<{ before: string | null }>(open, [name, layout.signature]);
    if (before !== null && before !== layout.signature) await empty(tx, name);
  });
  const bounds = await readBounds(layout, subjects, rows);

  async function putIn(tx: Tx, into: typeof bounds, some: readonly Subject[]): Promise<void> {
    const { slot } = await tx.one<{ slot: number }>(nextSlotOf, [name]);
    await writeSubjects(tx, name, places, into, some, slot);
  }

  return {
    dialect: 'postgres',
    layout,
    bounds,
    subjects,
    departed,
    rows,
    batches: (text) => readBatches(database, text),
    async load(given) {
      const fresh = noBounds(layout);
      const seen = new Set<string>();
      await database.transaction(async (tx) => {
        await tx.rows(departAll, [name]);
        let waiting: Subject[] = [];
        for await (const subject of given) {
          refuseTwice(seen, subject);
          if (waiting.push(subject) < rowsAtOnce) continue;
          await putIn(tx, fresh, waiting);
          waiting = [];
        }
        if (waiting.length > 0) await putIn(tx, fresh, waiting);
      });
      Object.assign(bounds, fresh);
    },
    async put(given) {
      const seen = new Set<string>();
      for (const subject of given) refuseTwice(seen, subject);
      await database.transaction((tx) => putIn(tx, bounds, given));
    },
    remove: async (ids) => (await database.rows(depart, [name, ids])).length,
    decide: (rules, sink) => decideInPostgres(rows, subjects, rules, sink),
    async readKept() {
      const kept = await database.rows<{ rule: string; bits: Buffer }>(
        'SELECT rule, bits FROM population_kept WHERE population = $1',
        [name],
      );
      return new Map(kept.map(({ rule, bits }) => [rule, new Uint32Array(Uint8Array.from(bits).buffer)]));
    },
    async keep(bits) {
      await database.transaction(async (tx) => {
        await tx.rows('DELETE FROM population_kept WHERE population = $1', [name]);
        for (const [rule, words] of bits) {
          await tx.rows(keepRule, [
            name,
            rule,
            Buffer.from(words.buffer, words.byteOffset, words.byteLength),
          ]);
        }
        const gone = await tx.rows<{ slot: number }>(
          'SELECT slot FROM population_departed WHERE population = $1',
          [name],
        );
        const sets = [...bits.values()];
        const slots = gone
          .map(({ slot }) => slot)
          .filter((slot) => !sets.some((words) => hasBit(words, slot)));
        await tx.rows('DELETE FROM population_departed WHERE population = $1 AND slot = ANY($2)', [
          name,
          slots,
        ]);
      });
    },
    async writeParquet() {
      throw new Problem('matching.noParquet', 503);
    },
    async close() {},
  };
}

async function empty(tx: Tx, name: string): Promise<void> {
  for (const table of ['population_subjects', 'population_departed', 'population_kept']) {
    await tx.rows(`DELETE FROM ${table} WHERE population = $1`, [name]);
  }
}

function refuseTwice(seen: Set<string>, { id }: Subject): void {
  if (seen.has(id)) throw new Problem('matching.twice', 422, { params: { subject: id } });
  seen.add(id);
}

async function* readBatches(database: Database, text: string): AsyncGenerator<Cells[]> {
  const client = await database.pool.connect();
  try {
    await client.query(`BEGIN READ ONLY; DECLARE batches CURSOR FOR ${text}`);
    for (;;) {
      const { rows } = await client.query<unknown[]>({
        text: `FETCH ${rowsAtOnce} FROM batches`,
        rowMode: 'array',
      });
      if (rows.length === 0) break;
      yield rows;
    }
  } finally {
    await client.query('ROLLBACK').catch(() => {});
    client.release();
  }
}
