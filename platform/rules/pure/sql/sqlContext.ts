import type { Attribute } from '../vocabulary/attribute.ts';
import type { Spelling } from './dialect.ts';
import type { ColumnOf, SqlColumn } from './sqlColumn.ts';

/** What every writer needs. */
export interface SqlContext {
  readonly spelling: Spelling;
  readonly columnOf: ColumnOf;
  readonly asks: SqlQuestion;
}

/**
 * `outcome`: TRUE, FALSE and NULL are true, false and unknown. `truth`: TRUE is true, anything else is not;
 * shorter and faster SQL for a WHERE that wants only who qualifies.
 */
export type SqlQuestion = 'outcome' | 'truth';

export function columnIn({ columnOf }: SqlContext, attribute: Attribute): SqlColumn {
  const column = columnOf(attribute);
  return column.none?.toUpperCase() === 'FALSE' ? { ...column, none: undefined } : column;
}

/** The condition under which at least one is none; undefined where that cannot be. */
export function anyNone(parts: readonly { readonly none?: string | undefined }[]): string | undefined {
  const nones = [...new Set(parts.flatMap(({ none }) => none ?? []))];
  return nones.length < 2 ? nones[0] : `(${nones.join(' OR ')})`;
}
