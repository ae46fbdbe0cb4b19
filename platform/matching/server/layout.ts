import { createHash } from 'node:crypto';
import type { Attribute, Vocabulary } from '#platform/rules/pure/vocabulary/attribute.ts';

/** Where an attribute stands in a row: SQL for its value, and for whether the subject is known to have none. */
export interface Column {
  readonly attribute: Attribute;
  readonly value: string;
  readonly none: string;
}

export interface Layout {
  /** In the order of the vocabulary. */
  readonly columns: readonly Column[];
  readonly byId: ReadonlyMap<string, Column>;
  /** Changes when what is stored no longer fits the vocabulary. */
  readonly signature: string;
}

/** `place` says where the `at`th attribute stands in the table of a database. */
export function layoutOf(
  vocabulary: Vocabulary,
  place: (attribute: Attribute, at: number) => Omit<Column, 'attribute'>,
): Layout {
  const columns = vocabulary.map((attribute, at) => ({ attribute, ...place(attribute, at) }));
  const described = JSON.stringify(columns.map(({ attribute: { id, type }, value }) => [id, type, value]));
  return {
    columns,
    byId: new Map(columns.map((column) => [column.attribute.id, column])),
    signature: createHash('sha256').update(described).digest('hex').slice(0, 16),
  };
}
