import { gcd } from '../exact/gcd.ts';
import type { Rounding } from '../exact/roundExact.ts';
import type { Formula } from '../tree/rule.ts';
import { type Spelling, type SqlDialect, spellings } from './dialect.ts';
import { type NotExpressible, orNotExpressible } from './notExpressible.ts';
import type { ColumnOf } from './sqlColumn.ts';
import { product, type SqlNumber } from './sqlNumber.ts';
import { writeNumber } from './sqlValue.ts';
import { constantWhole, scaleWhole, type Whole } from './whole.ts';

/**
 * An amount in whole fen, rounded once at the end exactly as `fenFromExact` does. `fen` is NULL when the
 * amount is unknown or none; `none` is never NULL.
 */
export function amountToSql(
  { value }: Formula,
  dialect: SqlDialect,
  columnOf: ColumnOf,
  rounding: Rounding = 'halfUp',
): { fen: string; none: string } | NotExpressible {
  const spelling = spellings[dialect];
  return orNotExpressible(() => {
    const { number, none = 'FALSE' } = writeNumber(value, { spelling, columnOf, asks: 'outcome' });
    return { fen: fenOf(number, rounding, spelling), none };
  });
}

const fenPerYuan = 100n;

function fenOf({ n, d, over }: SqlNumber, rounding: Rounding, spelling: Spelling): string {
  const common = gcd(fenPerYuan, d);
  const dividend = scaleWhole(n, fenPerYuan / common, spelling);
  const divisor = product(constantWhole(d / common, spelling), over, spelling);
  if (divisor === undefined || divisor.constant === 1n) return dividend.sql;
  if (dividend.smallest >= 0n) return roundedQuotient(dividend, divisor, rounding, spelling);
  const size: Whole = { ...dividend, sql: `abs(${dividend.sql})` };
  const rounded = roundedQuotient(size, divisor, rounding, spelling);
  return `(CASE WHEN ${dividend.sql} < 0 THEN -${rounded} ELSE ${rounded} END)`;
}

/** Of numbers that are not negative. */
function roundedQuotient(size: Whole, divisor: Whole, rounding: Rounding, spelling: Spelling): string {
  const [twice, twiceDivisor] = [scaleWhole(size, 2n, spelling), scaleWhole(divisor, 2n, spelling)];
  const down = spelling.quotient(size.sql, divisor.sql);
  const rest = `(${twice.sql} % ${twiceDivisor.sql})`;
  switch (rounding) {
    case 'down':
      return down;
    case 'up':
      return `(${down} + CASE WHEN ${rest} > 0 THEN 1 ELSE 0 END)`;
    case 'halfUp':
      return `(${down} + CASE WHEN ${rest} >= ${divisor.sql} THEN 1 ELSE 0 END)`;
    case 'halfEven':
      return `(${down} + CASE WHEN ${rest} > ${divisor.sql} OR (${rest} = ${divisor.sql} AND ${down} % 2 = 1) THEN 1 ELSE 0 END)`;
  }
}
