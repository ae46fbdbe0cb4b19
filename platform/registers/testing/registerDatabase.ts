import type { Actor } from '#platform/access/pure/actor.ts';
import { type TestDatabase, testDatabase } from '#platform/db/testing/testDatabase.ts';
import type { RegisterDefinition } from '../pure/definition.ts';
import { publishRegister } from '../server/publishRegister.ts';

export const now = new Date('2026-11-22T02:00:00Z');
export const today = '2026-11-22';

export const keeper: Actor = {
  kind: 'officer',
  person: { id: '0195f0a0-0000-7000-8000-000000000001', name: '高远' },
  post: { role: 'reform-office', agency: 'port-office', place: 'port' },
};

/** A database with two small cities of one country, and the register published for the first. */
export async function registerDatabase(definition: RegisterDefinition): Promise<TestDatabase> {
  const db = await testDatabase();
  await db.database.rows(
    `INSERT INTO places (id, name_zh, parent_id, level, path) VALUES ('cn', '国', NULL, 'country', '{cn}'),
      ('port', '港市', 'cn', 'prefecture', '{cn,port}'), ('hill', '山市', 'cn', 'prefecture', '{cn,hill}'),
      ('dock', '码头区', 'port', 'county', '{cn,port,dock}')`,
  );
  await db.database.transaction((tx) => publishRegister(tx, { definition, entries: [] }, { now, today }));
  return db;
}
