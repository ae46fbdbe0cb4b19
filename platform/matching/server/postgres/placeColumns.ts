import { Problem } from '#platform/errors/pure/problem.ts';
import type { Attribute, AttributeType, Vocabulary } from '#platform/rules/pure/vocabulary/attribute.ts';
import { type Layout, layoutOf } from '../layout.ts';

export type ArrayName = 'numbers' | 'texts' | 'dates' | 'booleans';

const arrays: Readonly<Record<Exclude<AttributeType, 'texts'>, ArrayName>> = {
  number: 'numbers',
  money: 'numbers',
  text: 'texts',
  date: 'dates',
  boolean: 'booleans',
};

/** As many columns as the migration made. */
const mostLists = 16;

/** In which array, or in which column for a list, each attribute of the vocabulary stands. */
export interface Places {
  readonly layout: Layout;
  readonly arrays: Readonly<Record<ArrayName, readonly number[]>>;
  readonly lists: readonly number[];
}

/** @throws Problem `matching.tooManyLists`. */
export function placeColumns(vocabulary: Vocabulary): Places {
  const filled: Record<ArrayName, number[]> = { numbers: [], texts: [], dates: [], booleans: [] };
  const lists: number[] = [];
  const placeOf = ({ type }: Attribute, at: number) => {
    if (type === 'texts') return `list${lists.push(at) - 1}`;
    const name = arrays[type];
    return `(${name}[${filled[name].push(at)}])`;
  };
  const layout = layoutOf(vocabulary, (attribute, at) => ({
    value: placeOf(attribute, at),
    none: `(nones[${at + 1}])`,
  }));
  if (lists.length > mostLists)
    throw new Problem('matching.tooManyLists', 500, { params: { most: mostLists } });
  return { layout, arrays: filled, lists };
}
