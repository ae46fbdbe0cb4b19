import type { ExtremeValue, IfValue, ShiftedDateValue, Value, ValueType } from '../tree/value.ts';
import type { Attribute } from '../vocabulary/attribute.ts';
import { withinLimit } from './notExpressible.ts';
import { largestStored, storedScale } from './sqlColumn.ts';
import { writeCondition } from './sqlCondition.ts';
import { anyNone, columnIn, type SqlContext } from './sqlContext.ts';
import { sqlBoolean, sqlDate, sqlText } from './sqlLiteral.ts';
import { constantNumber, negateNumber, operateNumbers, type SqlNumber } from './sqlNumber.ts';
import { chooseNumber, extremeNumber } from './sqlNumberChoice.ts';

/**
 * A value in SQL: a number as a fraction, anything else as `sql`. NULL when unknown or none; `none` tells
 * the two apart and is itself never NULL.
 */
export type SqlValue = {
  readonly none?: string | undefined;
} & (
  | { readonly number: SqlNumber; readonly sql?: undefined }
  | { readonly sql: string; readonly number?: undefined }
);

export function writeValue(value: Value, context: SqlContext): SqlValue {
  const written = write(value, context);
  withinLimit(written.sql ?? `${written.number?.n.sql}${written.number?.over?.sql}`);
  withinLimit(written.none ?? '');
  return written;
}

/** For the places where the type checker let only numbers through. */
export function writeNumber(value: Value, context: SqlContext): SqlValue & { readonly number: SqlNumber } {
  const written = writeValue(value, context);
  if (written.number === undefined) throw new TypeError(`${value.kind} is no number`);
  return written;
}

export function writeScalar(value: Value, context: SqlContext): SqlValue & { readonly sql: string } {
  const written = writeValue(value, context);
  if (written.sql === undefined) throw new TypeError(`${value.kind} is a number`);
  return written;
}

export function elementName(depth: number): string {
  return `_element${depth}`;
}

function write(value: Value, context: SqlContext): SqlValue {
  const { spelling } = context;
  switch (value.kind) {
    case 'number':
      return { number: constantNumber(value.value, spelling) };
    case 'text':
      return { sql: `${sqlText(value.value)}::${spelling.textType}` };
    case 'date':
      return { sql: sqlDate(value.value) };
    case 'boolean':
      return { sql: sqlBoolean(value.value) };
    case 'unknown':
      return writeUnknown(value.type, context);
    case 'element':
      return { sql: elementName(value.depth) };
    case 'attribute':
      return writeAttribute(value.attribute, context);
    case 'arithmetic': {
      const [left, right] = [writeNumber(value.left, context), writeNumber(value.right, context)];
      const number = operateNumbers(value.operator, left.number, right.number, spelling);
      return { number, none: anyNone([left, right]) };
    }
    case 'negative': {
      const { number, none } = writeNumber(value.operand, context);
      return { number: negateNumber(number, spelling), none };
    }
    case 'if':
      return writeIf(value, context);
    case 'min':
    case 'max':
      return writeExtreme(value, context);
    case 'count': {
      const { value: list, none } = columnIn(context, value.list.attribute);
      const length = spelling.length(list);
      const sql = none === undefined ? length : `(CASE WHEN ${none} THEN 0::BIGINT ELSE ${length} END)`;
      return { number: { n: { sql, largest: longestList, smallest: 0n, isWide: false }, d: 1n } };
    }
    case 'shiftedDate':
      return writeShiftedDate(value, context);
  }
}

function writeUnknown(type: ValueType, { spelling }: SqlContext): SqlValue {
  const sqlType = {
    text: spelling.textType,
    texts: `${spelling.textType}[]`,
    date: 'DATE',
    boolean: 'BOOLEAN',
  };
  if (type === 'number' || type === 'money' || type === 'numeric')
    return { number: { n: { sql: 'NULL::BIGINT', largest: 0n, smallest: 0n, isWide: false }, d: 1n } };
  return { sql: `NULL::${sqlType[type]}` };
}

const longestList = 2n ** 31n;

function writeAttribute(attribute: Attribute, context: SqlContext): SqlValue {
  const column = columnIn(context, attribute);
  const { value: sql, none, scale, largest = largestStored, smallest = -largest } = column;
  if (attribute.type !== 'number' && attribute.type !== 'money') return { sql, none };
  const d = 10n ** BigInt(scale ?? storedScale[attribute.type]);
  return { number: { n: { sql, largest, smallest, isWide: false }, d }, none };
}

/** Neither branch where the condition is unknown. */
function writeIf({ condition, whenTrue, whenFalse }: IfValue, context: SqlContext): SqlValue {
  const decided = writeCondition(condition, { ...context, asks: 'outcome' });
  const [yes, no] = [writeValue(whenTrue, context), writeValue(whenFalse, context)];
  const choose = (a: string, b: string) => `(CASE ${decided} WHEN TRUE THEN ${a} WHEN FALSE THEN ${b} END)`;
  const none =
    yes.none === undefined && no.none === undefined
      ? undefined
      : `COALESCE(${choose(yes.none ?? 'FALSE', no.none ?? 'FALSE')}, FALSE)`;
  if (yes.number !== undefined && no.number !== undefined)
    return { number: chooseNumber(choose, yes.number, no.number, context.spelling), none };
  return { sql: choose(String(yes.sql), String(no.sql)), none };
}

/** SQL's LEAST and GREATEST skip NULL; here one unknown makes the whole unknown. */
function writeExtreme({ kind, of }: ExtremeValue, context: SqlContext): SqlValue {
  const parts = of.map((part) => writeValue(part, context));
  const none = anyNone(parts);
  const numbers = parts.flatMap(({ number }) => number ?? []);
  if (numbers.length > 0) return { number: extremeNumber(kind, numbers, context.spelling), none };
  return {
    sql: extremeSql(
      kind,
      parts.map(({ sql }) => String(sql)),
    ),
    none,
  };
}

export function extremeSql(kind: 'min' | 'max', parts: readonly string[]): string {
  const known = parts.map((part) => `${part} IS NOT NULL`).join(' AND ');
  const extreme = `${kind === 'min' ? 'LEAST' : 'GREATEST'}(${parts.join(', ')})`;
  return `(CASE WHEN ${known} THEN ${extreme} END)`;
}

/** Unknown where the result leaves the calendar, by the same whole years as `shiftDate`. */
function writeShiftedDate({ date, direction, duration }: ShiftedDateValue, context: SqlContext): SqlValue {
  const { sql, none } = writeScalar(date, context);
  const { months, days } = duration;
  const years = Math.ceil(months / 12 + days / 365);
  if (years === 0) return { sql, none };
  const isInside =
    direction === 1
      ? `${sql} <= DATE '${yearText(9999 - years)}-12-31'`
      : `${sql} >= DATE '${yearText(100 + years)}-01-01'`;
  const moved =
    days === 0 ? context.spelling.addMonths(sql, direction * months) : `(${sql} + (${direction * days}))`;
  return { sql: `(CASE WHEN ${isInside} THEN ${moved} END)`, none };
}

function yearText(year: number): string {
  return String(year).padStart(4, '0');
}
