import type { Queryable } from '#platform/db/server/database.ts';
import { Text } from '#platform/i18n/pure/text.ts';
import { allEntries } from '#platform/registers/server/listEntries.ts';
import { listRegisters } from '#platform/registers/server/registers.ts';
import type { Theme } from '../contract.ts';

/** The fields of life of a place, with their order; a reform brings it, and the place goes on from there. */
const REGISTER = 'life-themes';

/** Those of the wanted themes that some list has in force, in its order; one that two places name is there once. */
export async function themesOf(db: Queryable, wanted: ReadonlySet<string>, asOf: string): Promise<Theme[]> {
  if (wanted.size === 0) return [];
  const found = new Map<string, Theme & { position: number }>();
  for (const { id, definition } of await listRegisters(db, { onlyPublic: true })) {
    if (definition.register !== REGISTER) continue;
    for (const { key, body } of await allEntries(db, { register: id, asOf })) {
      if (!wanted.has(key) || found.has(key)) continue;
      found.set(key, { id: key, title: Text.parse(body['name']), position: Number(body['position']) });
    }
  }
  return [...found.values()].sort((a, b) => a.position - b.position).map(({ id, title }) => ({ id, title }));
}
