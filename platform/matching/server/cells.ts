import { Problem } from '#platform/errors/pure/problem.ts';
import type { Fact, Facts } from '#platform/rules/pure/facts/fact.ts';
import { isExact } from '#platform/rules/pure/facts/presentFact.ts';
import { storedScale, unitsOf } from '#platform/rules/pure/sql/sqlColumn.ts';
import type { Attribute } from '#platform/rules/pure/vocabulary/attribute.ts';
import type { Column } from './layout.ts';

/** What a column holds of a fact: whole units of a number, a 'YYYY-MM-DD' of a date; null for none and unknown. */
export type Cell = bigint | string | boolean | readonly string[] | null;

const noFact: Fact = 'unknown';

/**
 * @throws Problem `matching.cannotStore` for a number finer or greater than a column holds exactly: to round it
 * would change a verdict; `rules.wrongFact` for a value that is not of the attribute's type.
 */
export function cellOf({ attribute }: Column, facts: Facts, subject: string): Cell {
  const fact = facts[attribute.id] ?? noFact;
  if (typeof fact === 'string') return null;
  const { value } = fact;
  if (attribute.type === 'number' || attribute.type === 'money') {
    if (!isExact(value)) throw wrongFact(attribute);
    const units = unitsOf(value, storedScale[attribute.type]);
    if (units === undefined) {
      throw new Problem('matching.cannotStore', 422, { params: { attribute: attribute.id, subject } });
    }
    return units;
  }
  const isOfType =
    attribute.type === 'texts'
      ? Array.isArray(value)
      : typeof value === (attribute.type === 'boolean' ? 'boolean' : 'string');
  if (!isOfType) throw wrongFact(attribute);
  return value as Cell;
}

export function isNone({ attribute }: Column, facts: Facts): boolean {
  return facts[attribute.id] === 'none';
}

/** The fact that the two cells stand for. */
export function factOf({ attribute }: Column, cell: Cell, none: boolean): Fact {
  if (cell === null) return none ? 'none' : 'unknown';
  if (attribute.type !== 'number' && attribute.type !== 'money') return { value: cell as string };
  return { value: { n: BigInt(cell as bigint), d: 10n ** BigInt(storedScale[attribute.type]) } };
}

function wrongFact({ id }: Attribute): Problem {
  return new Problem('rules.wrongFact', 500, { params: { attribute: id } });
}
