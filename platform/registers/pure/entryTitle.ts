import type { Text } from '#platform/i18n/pure/text.ts';
import type { RegisterDefinition } from './definition.ts';
import type { EntryBody } from './entry.ts';

/**
 * What people call an entry: its first text in two languages, else its first text beside the key, else the key.
 * Personal fields never name an entry.
 */
export function entryTitle(definition: RegisterDefinition, entry: { key: string; body: EntryBody }): Text {
  const texts = definition.fields.filter(
    ({ id, type, personal }) => type === 'text' && !personal && id !== definition.key,
  );
  const named = texts.find(({ translated }) => translated) ?? texts[0];
  const value = named && entry.body[named.id];
  if (typeof value === 'object') return value;
  const plain = typeof value === 'string' && value !== '' ? value : entry.key;
  return { zh: plain, en: plain };
}
