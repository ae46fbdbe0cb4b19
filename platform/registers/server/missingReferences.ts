import type { Queryable } from '#platform/db/server/database.ts';
import type { FieldProblem } from '#platform/errors/pure/problem.ts';
import type { RegisterDefinition } from '../pure/definition.ts';
import type { EntryBody } from '../pure/entry.ts';
import { findEntry } from './findEntry.ts';

/**
 * The references of an entry that lead nowhere on that day.
 * @param arriving keys of the same register that come in with it, such as the other rows of a file
 */
export async function missingReferences(
  db: Queryable,
  definition: RegisterDefinition,
  body: EntryBody,
  asOf: string,
  arriving: ReadonlySet<string> = new Set(),
): Promise<FieldProblem[]> {
  const problems: FieldProblem[] = [];
  for (const field of definition.fields) {
    const key = body[field.id];
    if (field.type !== 'reference' || typeof key !== 'string' || field.to === undefined) continue;
    if (field.to === definition.register && arriving.has(key)) continue;
    if (await findEntry(db, field.to, key, asOf, definition.place)) continue;
    problems.push({
      path: field.id,
      code: 'registers.field.noSuchEntry',
      params: { key, register: field.to },
    });
  }
  return problems;
}
