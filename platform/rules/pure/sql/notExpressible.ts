/**
 * Why a rule has no SQL here; decide it with `compileRule` instead. `tooWide`: a bound known beforehand shows
 * that a whole number could leave the widest type of the database. `tooLong`: the text would explode.
 * `character`: a text holds a character that SQL text cannot.
 */
export type NotExpressibleReason = 'tooWide' | 'tooLong' | 'character';

export interface NotExpressible {
  readonly notExpressible: NotExpressibleReason;
}

/** Thrown inside the writers; callers of this folder get `NotExpressible` as a result. */
export class NoSql extends Error {
  readonly reason: NotExpressibleReason;

  constructor(reason: NotExpressibleReason) {
    super(reason);
    this.reason = reason;
  }
}

export function orNotExpressible<Written>(write: () => Written): Written | NotExpressible {
  try {
    return write();
  } catch (error) {
    if (error instanceof NoSql) return { notExpressible: error.reason };
    throw error;
  }
}

const longest = 200_000;

/** Some constructs repeat their operands, so deep nesting would grow without bound. */
export function withinLimit(sql: string): string {
  if (sql.length > longest) throw new NoSql('tooLong');
  return sql;
}
