/** Each must pass the differential test (`sql.test.ts`) before anything relies on it. */
export type SqlDialect = 'duckdb' | 'postgres';

/** What the two databases write differently. */
export interface Spelling {
  /** A whole-number type wider than BIGINT, and the greatest magnitude it holds if there is one. */
  readonly wideType: string;
  readonly widest?: bigint;
  readonly textType: string;
  /** The whole part of a quotient of two numbers that are not negative. */
  readonly quotient: (dividend: string, divisor: string) => string;
  readonly contains: (text: string, part: string) => string;
  readonly length: (list: string) => string;
  /** NULL where the list or the element is, except that an empty list contains nothing. */
  readonly listContains: (list: string, element: string, isElementKnown: boolean) => string;
  readonly addMonths: (date: string, months: number) => string;
  /** The greatest `score` over the elements of a list, NULL for an empty list and for NULL. */
  readonly greatestOver: (list: string, element: string, score: string) => string;
  /** Whether a condition that is never NULL holds for an element: FALSE for an empty list, NULL for NULL. */
  readonly anyOver: (list: string, element: string, condition: string) => string;
}

export const spellings: Readonly<Record<SqlDialect, Spelling>> = {
  duckdb: {
    wideType: 'HUGEINT',
    widest: 2n ** 127n - 1n,
    textType: 'VARCHAR',
    quotient: (dividend, divisor) => `(${dividend} // ${divisor})`,
    contains: (text, part) => `contains(${text}, ${part})`,
    length: (list) => `len(${list})`,
    listContains: (list, element, isElementKnown) =>
      isElementKnown
        ? `list_contains(${list}, ${element})`
        : `CASE WHEN len(${list}) = 0 THEN FALSE WHEN ${element} IS NOT NULL THEN list_contains(${list}, ${element}) END`,
    addMonths: (date, months) => `CAST(${date} + to_months(${months}) AS DATE)`,
    greatestOver: (list, element, score) => `list_max(list_transform(${list}, lambda ${element}: ${score}))`,
    anyOver: (list, element, condition) =>
      `list_contains(list_transform(${list}, lambda ${element}: ${condition}), TRUE)`,
  },
  postgres: {
    wideType: 'NUMERIC',
    textType: 'TEXT',
    quotient: (dividend, divisor) => `div(${dividend}::NUMERIC, ${divisor}::NUMERIC)`,
    contains: (text, part) => `(strpos(${text}, ${part}) > 0)`,
    length: (list) => `cardinality(${list})::BIGINT`,
    listContains: (list, element) => `(${element} = ANY(${list}))`,
    addMonths: (date, months) => `CAST(${date} + make_interval(months => ${months}) AS DATE)`,
    greatestOver: (list, element, score) =>
      `(SELECT max(${score}) FROM unnest(${list}) AS of_list(${element}))`,
    anyOver: (list, element, condition) =>
      `CASE WHEN ${list} IS NOT NULL THEN EXISTS (SELECT FROM unnest(${list}) AS of_list(${element}) WHERE ${condition}) END`,
  },
};
