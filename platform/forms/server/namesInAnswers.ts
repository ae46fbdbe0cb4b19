import { findPlace } from '#platform/access/server/places.ts';
import type { Queryable } from '#platform/db/server/database.ts';
import { inLanguage, type Language, type Text } from '#platform/i18n/pure/text.ts';
import { entryTitle } from '#platform/registers/pure/entryTitle.ts';
import { findEntry } from '#platform/registers/server/findEntry.ts';
import { findRegister } from '#platform/registers/server/registers.ts';
import type { Answers, Form } from '../pure/form.ts';
import type { Names } from '../pure/kinds/showValue.ts';
import { referencesIn } from '../pure/references.ts';

/**
 * The names of every register entry and place that the answers point at, for `toText` and `summarise`.
 * @param asOf legal date: entries are named as they were on that day
 * @param place whose registers count: that of the matter
 */
export async function namesInAnswers(
  db: Queryable,
  form: Form,
  answers: Answers,
  asOf: string,
  place?: string,
): Promise<(language: Language) => Names> {
  const references = referencesIn(form, answers);
  const entries = new Map<string, Text>();
  for (const { register, key } of references.entries) {
    const found = await findRegister(db, register, place);
    const entry = found && (await findEntry(db, found.id, key, asOf));
    if (entry) entries.set(`${register}\n${key}`, entryTitle(found.definition, entry));
  }
  const places = new Map<string, Text>();
  for (const id of references.places) {
    const name = (await findPlace(db, id))?.name;
    if (name) places.set(id, { zh: name.zh, en: name.en ?? name.zh });
  }
  return (language) => ({
    placeName: (id) => shown(places.get(id), language),
    entryName: (register, key) => shown(entries.get(`${register}\n${key}`), language),
  });
}

function shown(text: Text | undefined, language: Language): string | undefined {
  return text && inLanguage(text, language);
}
