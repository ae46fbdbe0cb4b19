import { afterAll, beforeAll, expect, test } from 'vitest';
import { batchOf, compareAll, emptyTally } from '../../testing/differential.ts';
import { faultySql } from '../../testing/faultySql.ts';
import { findsFault } from '../../testing/findFault.ts';
import { openDuckdb } from '../../testing/openDuckdb.ts';
import { openPostgres } from '../../testing/openPostgres.ts';
import { sampleVocabulary } from '../../testing/sampleVocabulary.ts';
import type { SqlOracle } from '../../testing/sqlOracle.ts';

let oracles: SqlOracle[];

beforeAll(async () => {
  oracles = [await openDuckdb(), await openPostgres()];
});

afterAll(async () => {
  for (const oracle of oracles) await oracle.close();
});

const pairs = 30_000;

test('functions, oracle, DuckDB, PostgreSQL and feelin agree on 30,000 pairs of rule and subject', async () => {
  const tally = emptyTally();
  for (let seed = 1; tally.pairs < pairs; seed += 1) {
    await compareAll(batchOf(seed, seed % 3 === 0), oracles, tally);
  }
  expect(tally.disagreements.slice(0, 5)).toEqual([]);
  // Each outcome must be common, or agreement says little.
  expect(Math.min(...Object.values(tally.outcomes))).toBeGreaterThan(pairs / 6);
  expect(tally.asked).toMatchObject({ oracle: pairs, postgres: pairs, feelin: (pairs * 2) / 3 });
  // Numbers of every size are among them, so some rules have no SQL for DuckDB, but few.
  expect(tally.asked['duckdb']).toBeGreaterThan(pairs * 0.95);
  expect(tally.asked['duckdb']).toBeLessThan(pairs);
});

test('the comparison finds every fault planted in the SQL', async () => {
  const batches = [
    batchOf(101, false, 60),
    batchOf(102, false, 60),
    batchOf(103, true, 60),
    batchOf(105, true, 60),
  ];
  const unseen: string[] = [];
  for (const oracle of oracles) {
    const found = new Set<string>();
    for (const batch of batches) {
      await oracle.load(sampleVocabulary, batch.subjects);
      for (const [name, fault] of Object.entries(faultySql)) {
        if (!found.has(name) && (await findsFault(fault, batch, oracle))) found.add(name);
      }
    }
    unseen.push(
      ...Object.keys(faultySql).flatMap((name) => (found.has(name) ? [] : `${oracle.dialect}: ${name}`)),
    );
  }
  expect(unseen).toEqual([]);
});
