import { findPlace } from '#platform/access/server/places.ts';
import type { Queryable } from '#platform/db/server/database.ts';
import type { FieldProblem } from '#platform/errors/pure/problem.ts';
import { findEntry } from '#platform/registers/server/findEntry.ts';
import { checkAnswers } from '../pure/checkAnswers.ts';
import type { Answers, Form } from '../pure/form.ts';
import { referencesIn } from '../pure/references.ts';

/**
 * Checks answers with everything at hand: registers as in force today, places with what they lie in.
 * @param today legal date 'YYYY-MM-DD'
 * @param place whose registers count, where several places keep lists of one name: that of the matter
 * @throws Error when a register's name fits several places and no place is given
 */
export async function checkAnswersHere(
  db: Queryable,
  form: Form,
  answers: Answers,
  today: string,
  place?: string,
): Promise<FieldProblem[]> {
  const { entries, places } = referencesIn(form, answers);
  const known = new Set<string>();
  for (const { register, key } of entries) {
    if (await findEntry(db, register, key, today, place)) known.add(`${register}\n${key}`);
  }
  const paths = new Map<string, string[]>();
  for (const id of places) {
    const found = await findPlace(db, id);
    // A place that was dissolved stays on old records, but nothing new lies in it.
    if (found && !found.retired) paths.set(id, found.path);
  }
  return checkAnswers(form, answers, {
    today,
    hasEntry: (register, key) => known.has(`${register}\n${key}`),
    placeExists: (place) => paths.has(place),
    isWithin: (place, ancestor) => paths.get(place)?.includes(ancestor) ?? false,
  });
}
