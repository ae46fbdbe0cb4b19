import type { Text } from '#platform/i18n/pure/text.ts';
import type { EntryBody } from './entry.ts';

/** The part of a definition that tells which field names an entry; a public view of a register has it too. */
export interface NamingFields {
  key: string;
  fields: readonly { id: string; type: string; translated?: boolean; personal?: boolean }[];
}

/**
 * What people call an entry: its first text in two languages, else its first text beside the key, else the key.
 * Personal fields never name an entry.
 */
export function entryTitle(definition: NamingFields, entry: { key: string; body: EntryBody }): Text {
  const texts = definition.fields.filter(
    ({ id, type, personal }) => type === 'text' && !personal && id !== definition.key,
  );
  const named = texts.find(({ translated }) => translated) ?? texts[0];
  const value = named && entry.body[named.id];
  if (typeof value === 'object') return value;
  const plain = typeof value === 'string' && value !== '' ? value : entry.key;
  return { zh: plain, en: plain };
}
