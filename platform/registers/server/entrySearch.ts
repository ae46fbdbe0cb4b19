import { charactersOf } from '#platform/search/pure/charactersOf.ts';
import { runsOf } from '#platform/search/pure/normalise.ts';
import { quote, tsvector } from '#platform/search/server/tsvector.ts';
import type { RegisterDefinition } from '../pure/definition.ts';
import type { EntryBody, Value } from '../pure/entry.ts';

/** The search vector of an entry: what it says in fields that are not personal, choices by their labels. */
export function entryVector(definition: RegisterDefinition, body: EntryBody): string {
  const text = definition.fields
    .filter((field) => !field.personal && body[field.id] !== undefined)
    .map((field) => {
      const choice = field.values?.find(({ value }) => value === body[field.id]);
      return choice ? `${choice.label.zh} ${choice.label.en}` : textOf(body[field.id]!);
    })
    .join(' ');
  return tsvector([{ tokens: [...charactersOf(text), ...latinOf(text)], weight: 'D' }]);
}

/**
 * A filter as typed above a list: entries must hold every part of it, Chinese anywhere in a text, Latin words
 * and codes from their beginning. Undefined when nothing was typed.
 */
export function entryQuery(query: string | undefined): string | undefined {
  const parts = runsOf(query ?? '').flatMap((run) => {
    if (run.script === 'latin') return [`${quote(run.text)}:*`];
    const characters = charactersOf(run.text);
    // Pairs hold the single characters already.
    const pairs = characters.filter((part) => [...part].length > 1);
    return (pairs.length > 0 ? pairs : characters).map(quote);
  });
  if (parts.length > 0) return parts.join(' & ');
  // Marks alone are in no entry.
  return query?.trim() ? quote(query.trim()) : undefined;
}

function latinOf(text: string): string[] {
  return runsOf(text)
    .filter((run) => run.script === 'latin')
    .map((run) => run.text);
}

function textOf(value: Value): string {
  return typeof value === 'object' ? `${value.zh} ${value.en}` : String(value);
}
