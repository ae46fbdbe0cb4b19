import { expect, test } from 'vitest';
import { compileFormula, compileRule } from '../pure/evaluate/compileRule.ts';
import { exactFromFen, exactFromInteger } from '../pure/exact/exact.ts';
import type { Facts } from '../pure/facts/fact.ts';
import { presentFact } from '../pure/facts/presentFact.ts';
import { conditionToSql } from '../pure/sql/conditionToSql.ts';
import { ruleOfTable } from '../pure/tables/ruleOfTable.ts';
import { factColumn } from '../testing/factTable.ts';
import { openDuckdb } from '../testing/openDuckdb.ts';
import { loadSmeSizes } from './loadSmeSizes.ts';

const { formula, sectors, sizes } = loadSmeSizes();
const sizeOf = compileFormula(formula);
const classes = ['large', 'medium', 'small', 'micro'];

/**
 * The standard as printed: for each sector the least staff (persons), revenue and assets (ten thousand yuan)
 * of large, medium and small.
 */
const printed: [code: string, staff?: number[], revenue?: number[], assets?: number[]][] = [
  ['A0111', undefined, [20000, 500, 50]],
  ['B0610', [1000, 300, 20], [40000, 2000, 300]],
  ['C1530', [1000, 300, 20], [40000, 2000, 300]],
  ['D4411', [1000, 300, 20], [40000, 2000, 300]],
  ['E4710', undefined, [80000, 6000, 300], [80000, 5000, 300]],
  ['F5112', [200, 20, 5], [40000, 5000, 1000]],
  ['F5211', [300, 50, 10], [20000, 500, 100]],
  ['G5430', [1000, 300, 20], [30000, 3000, 200]],
  ['G5821', [1000, 300, 20], [30000, 3000, 200]],
  ['G5990', [200, 100, 20], [30000, 1000, 100]],
  ['G6020', [1000, 300, 20], [30000, 2000, 100]],
  ['H6110', [300, 100, 10], [10000, 2000, 100]],
  ['H6210', [300, 100, 10], [10000, 2000, 100]],
  ['I6311', [2000, 100, 10], [100000, 1000, 100]],
  ['I6421', [2000, 100, 10], [100000, 1000, 100]],
  ['I6513', [300, 100, 10], [10000, 1000, 50]],
  ['K7010', undefined, [200000, 1000, 100], [10000, 5000, 2000]],
  ['K7020', [1000, 300, 100], [5000, 1000, 500]],
  ['L7291', [300, 100, 10], undefined, [120000, 8000, 100]],
  ['M7310', [300, 100, 10]],
  ['K7030', [300, 100, 10]],
  ['R8610', [300, 100, 10]],
];

const fenPerTenThousandYuan = 1_000_000;

/** Facts of a firm; a measure the sector is not judged by stays unknown. */
function firm(industry: string, staff?: bigint, revenueFen?: bigint, assetsFen?: bigint): Facts {
  return {
    industry: { value: industry },
    ...(staff === undefined ? {} : { staff: { value: exactFromInteger(staff) } }),
    ...(revenueFen === undefined ? {} : { 'revenue-y1': { value: exactFromFen(revenueFen) } }),
    ...(assetsFen === undefined ? {} : { 'assets-y1': { value: exactFromFen(assetsFen) } }),
  };
}

test.each(printed)(
  '%s: each class begins at its bounds, and one unit below any of them is the next class down',
  (code, staff, revenue, assets) => {
    const measures = [staff, revenue, assets];
    for (const rank of [0, 1, 2]) {
      const least = measures.map((bounds, index) => {
        const bound = bounds?.[rank];
        return bound === undefined ? undefined : BigInt(index === 0 ? bound : bound * fenPerTenThousandYuan);
      });
      expect(sizeOf(firm(code, ...least)), classes[rank]).toEqual({ value: classes[rank] });
      for (const [index, bound] of least.entries()) {
        if (bound === undefined) continue;
        const below = least.map((other, at) => (at === index ? bound - 1n : other));
        expect(sizeOf(firm(code, ...below)), `below ${classes[rank]}`).toEqual({ value: classes[rank + 1] });
      }
    }
  },
);

test('a firm far above in one measure and small in another is what the lower one says', () => {
  expect(sizeOf(firm('C1530', 5000n, 300n * 1_000_000n))).toEqual({ value: 'small' });
  expect(sizeOf(firm('C1530', 5000n, 299n * 1_000_000n))).toEqual({ value: 'micro' });
});

test.each([
  ['nothing', {}, 'unknown'],
  ['no code', { staff: { value: exactFromInteger(5) } }, 'unknown'],
  ['a code too short to tell', firm('G', 5000n, 10n ** 14n), 'unknown'],
  ['a railway', firm('G5310', 5000n, 10n ** 14n), 'unknown'],
  ['a bank', firm('J6621', 5000n, 10n ** 14n), 'unknown'],
  ['staff unknown but revenue below every class', firm('C1530', undefined, 1n), { value: 'micro' }],
  ['staff unknown and revenue high', firm('C1530', undefined, 10n ** 14n), 'unknown'],
  ['no staff at all', { ...firm('M7310'), staff: 'none' as const }, { value: 'micro' }],
] as const)('with %s', (_name, facts, size) => {
  expect(presentFact(sizeOf(facts))).toEqual(size);
});

test('"small or micro" is a rule like any other', () => {
  const decide = compileRule(ruleOfTable(formula, ['small', 'micro']));
  expect(decide(firm('F5211', 49n, 10n ** 12n))).toBe('true');
  expect(decide(firm('F5211', 50n, 500n * 1_000_000n))).toBe('false');
  // Either way it is no more than small.
  expect(decide(firm('F5211', undefined, 1n))).toBe('true');
  expect(decide(firm('F5211'))).toBe('unknown');
});

test('DuckDB sizes the same firms the same way', async () => {
  const duckdb = await openDuckdb();
  const subjects = printed.flatMap(([code, staff, revenue]) =>
    [0, 1, 2].flatMap((rank) => {
      const fen = BigInt((revenue?.[rank] ?? 1) * fenPerTenThousandYuan);
      const people = BigInt(staff?.[rank] ?? 1);
      return [firm(code, people, fen, fen), firm(code, people - 1n, fen, fen), firm(code, people, fen - 1n)];
    }),
  );
  await duckdb.load([...sectors.inputs, ...sizes.inputs.slice(1)], subjects);
  for (const size of classes) {
    const rule = ruleOfTable(formula, [size]);
    const written = conditionToSql(rule, 'duckdb', factColumn);
    if (!('sql' in written)) throw new Error(written.notExpressible);
    const answers = await duckdb.ask([written.sql]);
    expect(answers[0]).toEqual(subjects.map(compileRule(rule)));
    expect(answers[0]).toContain('true');
  }
  await duckdb.close();
});

test('every sector has its rows, and no size is out of reach', () => {
  const named = sectors.output.values?.map(({ value }) => value) ?? [];
  expect(named).toHaveLength(16);
  for (const sector of named) {
    const rows = sizes.rows.filter(({ tests }) => tests[0] === `"${sector}"`);
    expect(rows.map(({ output }) => output)).toEqual(classes.map((size) => `"${size}"`));
  }
});
