import type { PlainFact } from '#platform/rules/pure/facts/fact.ts';
import type { ProfileAttribute } from './attribute.ts';

/** Known to have none, as it is written where a value is asked for in one field. */
export const NONE_TEXT = 'none';

/** A fact as one field of a form holds it; a list by commas. What is no value of the type is found when it is kept. */
export function factFromText({ type }: Pick<ProfileAttribute, 'type'>, text: string): PlainFact {
  const given = text.trim();
  if (given === NONE_TEXT) return 'none';
  if (type === 'boolean') return { value: given === 'true' };
  if (type === 'texts')
    return {
      value: given
        .split(/[,，、]/)
        .map((item) => item.trim())
        .filter(Boolean),
    };
  return { value: given };
}

/** The other way round; empty for what is unknown. */
export function factAsText(fact: PlainFact): string {
  if (fact === 'unknown') return '';
  if (fact === 'none') return NONE_TEXT;
  return Array.isArray(fact.value) ? fact.value.join(',') : String(fact.value);
}
