import path from 'node:path';
import { readConfig } from '#apps/server/config.ts';
import { restore } from '#platform/db/server/backup/restore.ts';
import type { CommandContext } from '../command.ts';
import { passphrase } from '../passphrase.ts';

/** Makes an installation in an empty data folder from a backup. */
export async function run(context: CommandContext): Promise<number> {
  const { args, env, say, print, tell } = context;
  const { dataFolder } = readConfig(env);
  const from = path.resolve(args[0]!);
  const report = await restore({ from, passphrase: await passphrase(context), dataFolder, log: tell });
  print(say('cli.restore.done', { ...report, folder: dataFolder }));
  return 0;
}
