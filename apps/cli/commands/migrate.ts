import { readConfig } from '#apps/server/config.ts';
import { migrate } from '#platform/db/server/migrate.ts';
import { openPlatformDatabase } from '#platform/db/server/openPlatformDatabase.ts';
import type { CommandContext } from '../command.ts';

/** Brings the schema up to this program, without starting it. */
export async function run({ env, say, print, tell }: CommandContext): Promise<number> {
  const { databaseUrl, dataFolder } = readConfig(env);
  const opened = await openPlatformDatabase({ databaseUrl, dataFolder, log: tell });
  try {
    const applied = await migrate(opened.migratorUrl);
    for (const name of applied) print(`  ${name}`);
    print(say('cli.migrate.done', { count: applied.length }));
    return 0;
  } finally {
    await opened.stop();
  }
}
