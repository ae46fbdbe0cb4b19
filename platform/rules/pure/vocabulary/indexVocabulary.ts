import { Problem } from '#platform/errors/pure/problem.ts';
import type { Attribute, Vocabulary } from './attribute.ts';
import { checkVocabulary } from './checkVocabulary.ts';

export interface VocabularyIndex {
  readonly byName: ReadonlyMap<string, Attribute>;
  readonly byId: ReadonlyMap<string, Attribute>;
  /** Strings and comments (to skip them) or, as group `name`, a whole known name. Longest name first. */
  readonly pattern: RegExp;
}

const indexes = new WeakMap<Vocabulary, VocabularyIndex>();

/** Looks names up fast; built once for each vocabulary. Throws `rules.badVocabulary` if two readings are possible. */
export function indexVocabulary(vocabulary: Vocabulary): VocabularyIndex {
  const known = indexes.get(vocabulary);
  if (known !== undefined) return known;
  const fields = checkVocabulary(vocabulary);
  if (fields.length > 0) throw new Problem('rules.badVocabulary', 422, { fields });
  const byName = new Map<string, Attribute>();
  const byId = new Map<string, Attribute>();
  for (const attribute of vocabulary) {
    byId.set(attribute.id, attribute);
    for (const name of [attribute.id, attribute.names.zh, attribute.names.en]) byName.set(name, attribute);
  }
  const index = { byName, byId, pattern: patternOf([...byName.keys()]) };
  indexes.set(vocabulary, index);
  return index;
}

function patternOf(names: string[]): RegExp {
  // No name holds a character that is special in a pattern: checkVocabulary saw to it.
  const longestFirst = names.sort((a, b) => b.length - a.length).map((name) => name.replaceAll(' ', '\\s+'));
  const skipped = String.raw`"(?:[^"\\]|\\.)*"|//[^\n]*|/\*[\s\S]*?\*/`;
  const name = String.raw`(?<![\p{L}\p{N}_])(?<name>${longestFirst.join('|') || '(?!)'})(?![\p{L}\p{N}_])`;
  return new RegExp(`${skipped}|${name}`, 'gu');
}
