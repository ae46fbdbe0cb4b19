import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { arbitraryExactFacts } from '../../testing/arbitraryExactFacts.ts';
import { arbitraryExactAmountText } from '../../testing/arbitraryExactRule.ts';
import { arbitraryFacts, arbitraryValue } from '../../testing/arbitraryFacts.ts';
import { arbitraryAmountText } from '../../testing/arbitraryRule.ts';
import { boundedColumn, factColumn } from '../../testing/factTable.ts';
import { openDuckdb } from '../../testing/openDuckdb.ts';
import { openPostgres } from '../../testing/openPostgres.ts';
import { fenOf, fraction } from '../../testing/oracle/plainNumber.ts';
import { findPlainly } from '../../testing/oracle/plainValue.ts';
import { formulaOf } from '../../testing/ruleOf.ts';
import { sampleVocabulary } from '../../testing/sampleVocabulary.ts';
import type { SqlOracle } from '../../testing/sqlOracle.ts';
import { uncheckedFormula } from '../../testing/uncheckedRule.ts';
import { evaluateValue } from '../evaluate/compileRule.ts';
import { fenFromExact, type Rounding } from '../exact/roundExact.ts';
import type { Facts } from '../facts/fact.ts';
import { isExact } from '../facts/presentFact.ts';
import type { Formula } from '../tree/rule.ts';
import { amountToSql } from './amountToSql.ts';
import { formulaToSql } from './formulaToSql.ts';

let oracles: SqlOracle[];

beforeAll(async () => {
  oracles = [await openDuckdb(), await openPostgres()];
});

afterAll(async () => {
  for (const oracle of oracles) await oracle.close();
});

const roundings: readonly Rounding[] = ['halfUp', 'halfEven', 'down', 'up'];

/** Fen as text, or 'none' or 'unknown'. */
function fenByFunctions(formula: Formula, facts: Facts, rounding: Rounding): string {
  const fact = evaluateValue(formula, facts);
  if (typeof fact === 'string') return fact;
  return isExact(fact.value) ? String(fenFromExact(fact.value, rounding)) : 'not a number';
}

function fenByOracle(formula: Formula, facts: Facts): string {
  const found = findPlainly(formula.value, facts);
  if (typeof found === 'string') return found;
  return String(fenOf(found.is as ReturnType<typeof fraction>));
}

test.each([
  { kind: 'plain', texts: arbitraryAmountText, facts: arbitraryFacts(sampleVocabulary), expressible: 1 },
  {
    kind: 'never below zero',
    texts: arbitraryAmountText,
    facts: arbitraryFacts(sampleVocabulary, (attribute) => arbitraryValue(attribute, 0)),
    expressible: 1,
  },
  {
    kind: 'exact',
    texts: arbitraryExactAmountText,
    facts: arbitraryExactFacts(sampleVocabulary),
    expressible: 0.6,
  },
])('amounts come to the same fen in SQL, however they are rounded: $kind', async (sample) => {
  const formulas = fc.sample(sample.texts, { seed: 11, numRuns: 120 }).map((text) => uncheckedFormula(text));
  const subjects = fc.sample(sample.facts, { seed: 12, numRuns: 60 });
  for (const formula of formulas) {
    for (const facts of subjects)
      expect(fenByFunctions(formula, facts, 'halfUp'), formula.text).toBe(fenByOracle(formula, facts));
  }
  for (const oracle of oracles) {
    await oracle.load(sampleVocabulary, subjects);
    const columns = [factColumn, boundedColumn(subjects)];
    const written = formulas.flatMap((formula, index) => {
      const rounding = roundings[index % roundings.length]!;
      const columnOf = columns[Math.floor(index / roundings.length) % 2]!;
      const amount = amountToSql(formula, oracle.dialect, columnOf, rounding);
      return 'fen' in amount ? [{ formula, rounding, ...amount }] : [];
    });
    expect(written.length / formulas.length).toBeGreaterThanOrEqual(sample.expressible);
    for (let start = 0; start < written.length; start += 20) {
      const some = written.slice(start, start + 20);
      const rows = await oracle.select(some.flatMap(({ fen, none }) => [fen, `(${none})::INTEGER`]));
      for (const [subject, row] of rows.entries()) {
        some.forEach(({ formula, rounding }, index) => {
          const [fen, none] = [row[index * 2], Number(row[index * 2 + 1])];
          const said = none === 1 ? 'none' : fen === null ? 'unknown' : String(fen);
          if (none === 1) expect(fen, formula.text).toBeNull();
          expect(said, `${oracle.dialect} ${rounding} ${formula.text}`).toBe(
            fenByFunctions(formula, subjects[subject]!, rounding),
          );
        });
      }
    }
  }
});

test('a number that is no amount comes as two whole numbers, a date as a date', async () => {
  const subjects = fc.sample(arbitraryExactFacts(sampleVocabulary), { seed: 3, numRuns: 100 });
  for (const oracle of oracles) {
    await oracle.load(sampleVocabulary, subjects);
    const ratio = formulaOf('研发费用 / 营业收入 - 从业人数');
    const date = formulaOf('max(成立日期, 高企有效期止 - duration("P1M"))');
    const [a, b] = [ratio, date].map((formula) => formulaToSql(formula, oracle.dialect, factColumn));
    if (a === undefined || !('numerator' in a) || b === undefined || !('value' in b))
      throw new Error('no SQL');
    const rows = await oracle.select([
      a.numerator,
      a.denominator,
      `(${a.none})::INTEGER`,
      `CAST(${b.value} AS VARCHAR)`,
      `(${b.none})::INTEGER`,
    ]);
    for (const [subject, row] of rows.entries()) {
      const [top, bottom, ratioIsNone, day, dateIsNone] = row;
      const facts = subjects[subject]!;
      const quotient =
        top === null || bottom === null ? 'unknown' : fraction(BigInt(String(top)), BigInt(String(bottom)));
      expect(Number(ratioIsNone) === 1 ? 'none' : quotient).toEqual(plain(findPlainly(ratio.value, facts)));
      expect(Number(dateIsNone) === 1 ? 'none' : (day ?? 'unknown')).toEqual(
        plain(findPlainly(date.value, facts)),
      );
    }
  }
});

function plain(found: ReturnType<typeof findPlainly>): unknown {
  return typeof found === 'string' ? found : found.is;
}
