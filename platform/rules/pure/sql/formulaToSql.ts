import type { Formula } from '../tree/rule.ts';
import { type SqlDialect, spellings } from './dialect.ts';
import { type NotExpressible, orNotExpressible } from './notExpressible.ts';
import type { ColumnOf } from './sqlColumn.ts';
import { product } from './sqlNumber.ts';
import { writeValue } from './sqlValue.ts';
import { constantWhole } from './whole.ts';

/** `none` is never NULL; everything else is NULL when the value is unknown or none. */
export type SqlFormula =
  | {
      readonly kind: 'number';
      readonly numerator: string;
      readonly denominator: string;
      readonly none: string;
    }
  | { readonly kind: 'other'; readonly value: string; readonly none: string };

/**
 * A value expression in SQL. A number is `numerator / denominator` (money in yuan), two whole numbers with the
 * denominator above zero: do not divide them in SQL, round with `amountToSql`.
 */
export function formulaToSql(
  { value }: Formula,
  dialect: SqlDialect,
  columnOf: ColumnOf,
): SqlFormula | NotExpressible {
  const spelling = spellings[dialect];
  return orNotExpressible((): SqlFormula => {
    const written = writeValue(value, { spelling, columnOf, asks: 'outcome' });
    const none = written.none ?? 'FALSE';
    if (written.number === undefined) return { kind: 'other', value: written.sql, none };
    const { n, d, over } = written.number;
    const whole = product(constantWhole(d, spelling), over, spelling);
    // A numerator may be known where its divisor is zero.
    const numerator = over === undefined ? n.sql : `(CASE WHEN ${over.sql} IS NOT NULL THEN ${n.sql} END)`;
    return { kind: 'number', numerator, denominator: String(whole?.sql), none };
  });
}
