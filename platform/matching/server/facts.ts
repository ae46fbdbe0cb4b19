import type { Facts } from '#platform/rules/pure/facts/fact.ts';
import { attributesOf } from '#platform/rules/pure/tree/attributesOf.ts';
import type { TreeNode } from '#platform/rules/pure/tree/parts.ts';
import { type Cell, factOf } from './cells.ts';
import type { Engine } from './engine.ts';
import type { Column } from './layout.ts';

export interface StoredSubject {
  readonly slot: number;
  readonly id: string;
  readonly facts: Facts;
}

/** Reads what the nodes ask about back out of the table, for rules that SQL cannot express. */
export async function* readSubjects(
  engine: Engine,
  nodes: readonly TreeNode[],
  given: Facts,
): AsyncGenerator<StoredSubject> {
  const asked = new Set(nodes.flatMap(attributesOf));
  const columns = engine.layout.columns.filter(
    ({ attribute: { id } }) => asked.has(id) && given[id] === undefined,
  );
  const cells = columns.flatMap((column) => [readable(column), column.none]);
  for await (const rows of engine.batches(
    `SELECT ${['slot', 'id', ...cells].join(', ')} FROM ${engine.subjects}`,
  )) {
    for (const row of rows) {
      const stored = columns.map((column, at) => {
        const [cell, none] = [row[2 + 2 * at] as Cell, row[3 + 2 * at] as boolean];
        return [column.attribute.id, factOf(column, cell, none)];
      });
      yield { slot: Number(row[0]), id: String(row[1]), facts: { ...Object.fromEntries(stored), ...given } };
    }
  }
}

/** Dates and great numbers travel as text. */
function readable({ attribute: { type }, value }: Column): string {
  return type === 'text' || type === 'texts' || type === 'boolean' ? value : `CAST(${value} AS VARCHAR)`;
}
