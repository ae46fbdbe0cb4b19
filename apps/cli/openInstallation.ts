import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Config, readConfig } from '#apps/server/config.ts';
import { type Keys, openKeys } from '#platform/crypto/server/keys.ts';
import { openPlatformDatabase, type PlatformDatabase } from '#platform/db/server/openPlatformDatabase.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import type { CommandContext } from './command.ts';

export interface Installation extends PlatformDatabase {
  config: Config;
  keys(): Promise<Keys>;
}

/**
 * Opens the database of this installation beside a running server, or by itself when none runs; never makes
 * a new one. Call `stop` when done.
 * @throws Problem cli.noInstallation when there is nothing in the data folder
 */
export async function openInstallation({ env, tell }: CommandContext): Promise<Installation> {
  const config = readConfig(env);
  const { databaseUrl, dataFolder } = config;
  if (!databaseUrl && !existsSync(path.join(dataFolder, 'postgres'))) {
    throw new Problem('cli.noInstallation', 404, { params: { folder: dataFolder } });
  }
  const opened = await openPlatformDatabase({ databaseUrl, dataFolder, log: tell });
  const keys = () => openKeys(path.join(dataFolder, 'keys'), { outside: config.keysFolder });
  return { ...opened, config, keys };
}
