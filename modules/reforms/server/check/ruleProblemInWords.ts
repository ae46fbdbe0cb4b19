import { inLanguage } from '#platform/i18n/pure/text.ts';
import type { Vocabulary } from '#platform/rules/pure/vocabulary/attribute.ts';
import type { Say } from '../say.ts';
import { listed } from './listed.ts';

/** What a problem of a rule gives for the nearest name when none is near. */
const NONE_NEAR = '—';
const TYPES = ['text', 'number', 'money', 'date', 'boolean', 'texts', 'numeric'];

interface Said {
  code: string;
  params: Readonly<Record<string, string | number>>;
}

/** A problem of a rule for the reader: what is wrong, and what to write instead. */
export function inWords(
  say: Say,
  { code, params }: Said,
  vocabulary: Vocabulary,
): { message: string; hint: string } {
  const words = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      TYPES.includes(String(value)) ? say(`rules.types.${value}`) : value,
    ]),
  );
  const message = say(`rules.problems.${code}.message`, words);
  // Nothing written alike: then all there is.
  if (code === 'unknownName' && params['suggestion'] === NONE_NEAR) {
    const names = vocabulary.map((attribute) => inLanguage(attribute.names, say.language));
    return { message, hint: say('reforms.check.factsHere', { list: listed(say, names) }) };
  }
  return { message, hint: say(`rules.problems.${code}.wayOut`, words) };
}
