import type { Facts, PlainFact } from '#platform/rules/pure/facts/fact.ts';
import { readFacts } from '#platform/rules/pure/facts/readFacts.ts';
import { asOfDate } from '#platform/rules/pure/vocabulary/asOfDate.ts';
import type { Attribute, Vocabulary } from '#platform/rules/pure/vocabulary/attribute.ts';
import { indexVocabulary } from '#platform/rules/pure/vocabulary/indexVocabulary.ts';
import type { StatedFacts } from './story.ts';

type Stated = StatedFacts[string];

/** Facts of a story by attribute id, or the names and values that the vocabulary does not know. */
export function factsOfStory(
  stated: StatedFacts,
  today: string,
  vocabulary: Vocabulary,
): { facts: Facts } | { unknownNames: string[] } {
  const { byName } = indexVocabulary(vocabulary);
  const plain: Record<string, PlainFact> = { [asOfDate.id]: { value: today } };
  const unknownNames: string[] = [];
  for (const [name, value] of Object.entries(stated)) {
    const attribute = byName.get(name);
    if (attribute === undefined) unknownNames.push(name);
    else plain[attribute.id] = plainFrom(attribute, value);
  }
  const read = readFacts(vocabulary, plain);
  if ('problems' in read) unknownNames.push(...read.problems.map(({ path }) => path));
  return unknownNames.length > 0 || 'problems' in read ? { unknownNames } : { facts: read.facts };
}

function plainFrom(attribute: Attribute, value: Stated): PlainFact {
  if (value === '无') return 'none';
  if (value === '不详') return 'unknown';
  if (Array.isArray(value)) return { value: value.map((word) => memberFrom(attribute, word)) };
  if (attribute.type === 'boolean') return { value: value === true || value === '是' };
  return { value: memberFrom(attribute, String(value)) };
}

/** Closed sets may be stated by their words. */
function memberFrom({ values }: Attribute, word: string): string {
  return values?.find(({ value, title }) => [value, title.zh, title.en].includes(word))?.value ?? word;
}
