import type { Queryable, Tx } from '#platform/db/server/database.ts';
import { inLanguage, Language, type Text } from '#platform/i18n/pure/text.ts';
import { allEntries } from '#platform/registers/server/listEntries.ts';
import { findRegister } from '#platform/registers/server/registers.ts';
import { indexDocument } from '#platform/search/server/indexDocument.ts';

/** Frequent matters by the names that people say (LOC-04): a register of the place, kept at its desk. */
export const FREQUENT = 'frequent-matters';

/** Matter to spoken name, as of that day; empty where the place keeps no such list. */
export async function spokenNames(db: Queryable, place: string, asOf: string): Promise<Map<string, Text>> {
  const register = await findRegister(db, FREQUENT, place);
  if (!register) return new Map();
  const entries = await allEntries(db, { register: register.id, asOf });
  return new Map(entries.map(({ key, body }) => [key, body['name'] as Text]));
}

/** Lets the search find a matter by its spoken name, and leads to the page that is written that way. */
export async function indexSpokenNames(
  tx: Tx,
  place: string,
  at: { now: Date; today: string },
): Promise<void> {
  const register = await findRegister(tx, FREQUENT, place);
  if (!register) return;
  for (const { key, body } of await allEntries(tx, { register: register.id, asOf: at.today })) {
    const [name, note] = [body['name'] as Text, body['situation'] as Text];
    for (const language of Language.options) {
      const doc = { title: inLanguage(name, language), summary: inLanguage(note, language) };
      await indexDocument(
        tx,
        { kind: 'how-to', id: key, language, ...doc, url: `/how-to/${key}`, place },
        at.now,
      );
    }
  }
}
