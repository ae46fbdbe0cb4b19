import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../apps/server/config.ts';
import { loadCity } from '../../apps/server/loadCity.ts';
import { openServices } from '../../apps/server/openServices.ts';
import type { Actor } from '../../platform/access/pure/actor.ts';
import type { Services } from '../../platform/api/server/services.ts';
import { migrate } from '../../platform/db/server/migrate.ts';
import { openPlatformDatabase } from '../../platform/db/server/openPlatformDatabase.ts';
import { withClient } from '../../platform/db/server/roles.ts';

export interface BenchCity {
  services: Services;
  /** The demo officer of that id, in their first post. */
  officer(id: string): Promise<Extract<Actor, { kind: 'officer' }>>;
  /** As after autovacuum: the planner knows the tables. */
  analyse(): Promise<void>;
  close(): Promise<void>;
}

/** The demo city on an embedded server of its own, with normal durability. */
export async function openCity(): Promise<BenchCity> {
  const folder = mkdtempSync(join(tmpdir(), 'onewindow-bench-'));
  chmodSync(folder, 0o711); // as root the server has an account of its own, which must get in
  const opened = await openPlatformDatabase({ dataFolder: folder });
  const { database, migratorUrl } = opened;
  await migrate(migratorUrl);
  const services = openServices({
    database,
    now: () => new Date(),
    log: { info() {}, warn() {}, error: (fields, message) => console.error(message, fields) },
    demo: true,
    publicUrl: 'http://127.0.0.1',
  });
  await loadCity(services, readConfig({}), () => {});
  return {
    services,
    async officer(id) {
      const found = await database.one<{ id: string; role: string; agency: string; place: string }>(
        `SELECT s.person_id AS id, p.role, p.agency_id AS agency, p.place_id AS place
         FROM person_subjects s JOIN posts p ON p.person_id = s.person_id WHERE s.subject = $1 ORDER BY p.id LIMIT 1`,
        [id],
      );
      const { role, agency, place } = found;
      return { kind: 'officer', person: { id: found.id, name: id }, post: { role, agency, place } };
    },
    analyse: () => withClient(migratorUrl, async (client) => void (await client.query('VACUUM ANALYZE'))),
    async close() {
      await opened.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
