import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { DEMO_PROVIDER } from '#modules/identity/server/config.ts';
import { sql } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import type { CommandContext } from '../command.ts';
import { openInstallation } from '../openInstallation.ts';

const REAL_PEOPLE = sql(
  'cli_real_people',
  'SELECT count(*) AS count FROM person_subjects WHERE provider <> $1',
);
/** Keys stay: licences that were printed for a demonstration can still be checked. */
const CLEARED = ['postgres', 'files'];

/** Empties a demonstration, so that the next start makes it anew. */
export async function run(context: CommandContext): Promise<number> {
  const { options, say, print } = context;
  const installation = await openInstallation(context);
  const { config, server, database } = installation;
  try {
    if (!config.demo || !server) throw new Problem('cli.notADemo', 403);
    if (server.attached) throw new Problem('cli.running', 409, { params: { folder: config.dataFolder } });
    // People of a real sign-in have been here: this was used in earnest, whatever the environment says now.
    const { count } = await database.one<{ count: number }>(REAL_PEOPLE, [DEMO_PROVIDER]);
    if (count > 0) throw new Problem('cli.notADemo', 403);
  } finally {
    await installation.stop();
  }
  if (!options['yes']) {
    print(say('cli.demoReset.ask', { folder: config.dataFolder }));
    return 1;
  }
  const location = path.join(config.dataFolder, 'postgres/location');
  const elsewhere = existsSync(location) ? [readFileSync(location, 'utf8').trim()] : [];
  for (const folder of [...CLEARED.map((name) => path.join(config.dataFolder, name)), ...elsewhere]) {
    rmSync(folder, { recursive: true, force: true });
  }
  print(say('cli.demoReset.done'));
  return 0;
}
