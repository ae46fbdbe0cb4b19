import type { Attribute } from '../vocabulary/attribute.ts';
import type { VocabularyIndex } from '../vocabulary/indexVocabulary.ts';

export interface MarkedName {
  readonly from: number;
  readonly to: number;
  readonly attribute: Attribute;
}

/**
 * Finds every known name in the text and puts a plain identifier of the same length in its place, so that
 * the grammar reads `2025年营业收入` or `Research and development` as one name, whatever its own naming rules say,
 * and every offset stays true. Names inside strings and comments are left alone.
 */
export function markNames(
  text: string,
  index: VocabularyIndex,
): { marked: string; names: Map<number, MarkedName> } {
  const names = new Map<number, MarkedName>();
  const marked = text.replace(index.pattern, (whole, ...rest) => {
    const { name } = rest.at(-1) as { name?: string };
    if (name === undefined) return whole;
    const from = rest.at(-3) as number;
    const attribute = index.byName.get(name.replace(/\s+/g, ' '));
    if (attribute === undefined) return whole;
    names.set(from, { from, to: from + name.length, attribute });
    return 'n'.repeat(name.length);
  });
  return { marked, names };
}
