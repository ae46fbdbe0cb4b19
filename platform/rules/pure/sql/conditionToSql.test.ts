import { expect, test } from 'vitest';
import { factColumn } from '../../testing/factTable.ts';
import { formulaOf, ruleOf } from '../../testing/ruleOf.ts';
import { exactFromText } from '../exact/exact.ts';
import type { Rule } from '../tree/rule.ts';
import { amountToSql } from './amountToSql.ts';
import { conditionToSql } from './conditionToSql.ts';
import { type ColumnOf, unitsOf } from './sqlColumn.ts';

const bare: ColumnOf = ({ id }) => ({ value: id.replaceAll('-', '_') });

function duckdb(text: string, columnOf = bare): string {
  const written = conditionToSql(ruleOf(text), 'duckdb', columnOf);
  return 'sql' in written ? written.sql : written.notExpressible;
}

test.each([
  ['营业收入 >= 20000000', '(revenue >= 2000000000::BIGINT)'],
  // Thresholds between two units need no multiplication.
  ['营业收入 > 0.005', '(revenue > 0::BIGINT)'],
  ['营业收入 < -0.005', '(revenue <= (-1)::BIGINT)'],
  ['0.005 < 营业收入', '(revenue > 0::BIGINT)'],
  [
    '研发费用 / 营业收入 >= 0.03',
    '(((rd_expense * (CASE WHEN revenue < 0 THEN -1::BIGINT ELSE 1::BIGINT END))::HUGEINT * 100) >= (3 * NULLIF(abs(revenue), 0)))',
  ],
  ['规模类型 in ("小型", "微型")', "(scale IN ('small'::VARCHAR, 'micro'::VARCHAR))"],
])('%s is %s', (text, sql) => {
  expect(duckdb(text)).toBe(sql);
});

test('whoever asks only for the true ones gets SQL without the tests for none, except where they decide', () => {
  const truth = (text: string) => conditionToSql(ruleOf(text), 'duckdb', factColumn, 'truth');
  expect(truth('营业收入 > 1')).toEqual({ sql: '("revenue" > 100::BIGINT)' });
  expect(truth('not(营业收入 > 1)')).toEqual({
    sql: '(NOT (("revenue" > 100::BIGINT) AND NOT "revenue__none"))',
  });
  expect(truth('规模类型 != "小型"')).toEqual({ sql: `(("scale" <> 'small'::VARCHAR) OR "scale__none")` });
});

test('a column known to be narrow makes narrow SQL, and more rules expressible', () => {
  const small: ColumnOf = ({ id }) => ({ value: id.replaceAll('-', '_'), largest: 10n ** 6n });
  expect(duckdb('研发费用 / 营业收入 >= 0.03', small)).not.toContain('HUGEINT');
  const wide = '营业收入 / 研发费用 + 研发费用 / 2025年营业收入 > 2025年营业收入 / 营业收入';
  expect(duckdb(wide)).toBe('tooWide');
  expect(duckdb(wide, small)).toContain('NULLIF');
});

test('a divisor known not to be below zero keeps no sign, and one above zero is divided by as it is', () => {
  const least =
    (smallest: bigint): ColumnOf =>
    ({ id }) => ({ value: id.replaceAll('-', '_'), largest: 10n ** 9n, smallest });
  const ratio = '研发费用 / 营业收入 >= 0.03';
  expect(duckdb(ratio, least(-1n))).toContain('abs(revenue)');
  expect(duckdb(ratio, least(0n))).toBe('((rd_expense * 100) >= (3 * NULLIF(revenue, 0)))');
  expect(duckdb(ratio, least(1n))).toBe('((rd_expense * 100) >= (3 * revenue))');
  // What is taken away may leave less than nothing.
  expect(duckdb('研发费用 / (营业收入 - 研发费用) >= 0.03', least(1n))).toContain('abs(');
  expect(duckdb('研发费用 / (营业收入 + 研发费用) >= 0.03', least(0n))).not.toContain('abs(');
});

test('what is asked of the elements of a list is short where it cannot be unknown', () => {
  expect(duckdb('list contains(经营项目, "茶")')).toBe("(list_contains(trades, '茶'::VARCHAR))");
  expect(duckdb('some x in 经营项目 satisfies contains(x, "茶")')).toBe(
    "(list_contains(list_transform(trades, lambda _element0: contains(_element0, '茶'::VARCHAR)), TRUE))",
  );
  expect(duckdb('list contains(经营项目, 所属行业)')).toContain('IS NOT NULL');
  expect(duckdb('some x in 经营项目 satisfies x = 所属行业')).toContain('list_max');
});

test.each([
  ['研发费用 / 营业收入 > 2025年营业收入 / 研发费用', 'sql'],
  ['研发费用 / 营业收入 + 2025年营业收入 / 研发费用 > 0.005 * 从业人数', 'tooWide'],
  ['营业收入 > 99999999999999999999999999999999999999999', 'tooWide'],
  ['所属行业 = "a\\u0000b"', 'character'],
  ['所属行业 = "\\ud800"', 'character'],
])('%s: %s', (text, reason) => {
  const written = conditionToSql(ruleOf(text), 'duckdb', bare);
  expect('sql' in written ? 'sql' : written.notExpressible).toBe(reason);
});

test('PostgreSQL has numbers of any width', () => {
  for (const text of [
    '研发费用 / 营业收入 + 2025年营业收入 / 研发费用 > 0.005 * 从业人数',
    '营业收入 > 99999999999999999999999999999999999999999',
  ]) {
    expect(conditionToSql(ruleOf(text), 'postgres', bare)).toHaveProperty('sql');
  }
});

test('a text that would explode has no SQL', () => {
  const nested = (depth: number): string =>
    depth === 0 ? '营业收入' : `min(研发费用, ${nested(depth - 1)})`;
  expect(conditionToSql(ruleOf(`${nested(40)} > 1`), 'postgres', bare)).toEqual({
    notExpressible: 'tooLong',
  });
  const amount = amountToSql(formulaOf(nested(40)), 'postgres', bare);
  expect(amount).toEqual({ notExpressible: 'tooLong' });
});

test('a quote in a text stays inside it', () => {
  expect(duckdb(`所属行业 = "'; drop table facts; --"`)).toBe(
    `(industry = '''; drop table facts; --'::VARCHAR)`,
  );
});

test('a fact fits a column exactly or not at all', () => {
  expect(unitsOf(exactFromText('12.34'), 2)).toBe(1234n);
  expect(unitsOf(exactFromText('-0.000001'), 6)).toBe(-1n);
  expect(unitsOf(exactFromText('12.345'), 2)).toBeUndefined();
  expect(unitsOf({ n: 1n, d: 3n }, 6)).toBeUndefined();
  expect(unitsOf(exactFromText('9999999999999999.99'), 2)).toBe(10n ** 18n - 1n);
  expect(unitsOf(exactFromText('10000000000000000'), 2)).toBeUndefined();
});

test('a part of a rule can be asked alone', () => {
  const rule: Rule = ruleOf('营业收入 > 1 and 欠税');
  if (rule.condition.kind !== 'and') throw new Error('no chain');
  const parts = rule.condition.parts.map((part) => conditionToSql(part, 'duckdb', bare));
  expect(parts).toEqual([{ sql: '(revenue > 100::BIGINT)' }, { sql: 'arrears' }]);
});
