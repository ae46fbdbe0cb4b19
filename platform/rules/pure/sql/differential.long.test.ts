import { afterAll, beforeAll, expect, test } from 'vitest';
import { batchOf, compareAll, emptyTally } from '../../testing/differential.ts';
import { openDuckdb } from '../../testing/openDuckdb.ts';
import { openPostgres } from '../../testing/openPostgres.ts';
import type { SqlOracle } from '../../testing/sqlOracle.ts';

let oracles: SqlOracle[];

beforeAll(async () => {
  oracles = [await openDuckdb(), await openPostgres()];
});

afterAll(async () => {
  for (const oracle of oracles) await oracle.close();
});

const pairs = 1_000_000;
// Away from the seeds of the short test.
const firstSeed = 1_000_000;

test('functions, oracle, DuckDB, PostgreSQL and feelin agree on a million pairs of rule and subject', async () => {
  const tally = emptyTally();
  for (let seed = firstSeed; tally.pairs < pairs && tally.disagreements.length === 0; seed += 1) {
    await compareAll(batchOf(seed, seed % 3 === 0), oracles, tally);
  }
  expect(tally.disagreements.slice(0, 5)).toEqual([]);
  console.log(
    `${tally.pairs} pairs, asked: ${JSON.stringify(tally.asked)}, outcomes: ${JSON.stringify(tally.outcomes)}`,
  );
});
