import path from 'node:path';
import { readConfig } from '#apps/server/config.ts';
import { restore } from '#platform/db/server/backup/restore.ts';
import type { Command } from '../command.ts';
import { passphrase } from '../passphrase.ts';

/** Makes an installation in an empty data folder from a backup. */
export const restoreCommand: Command = {
  name: 'restore',
  key: 'restore',
  options: { 'passphrase-file': { type: 'string' } },
  takes: [1, 1],
  async run(context) {
    const { args, env, say, print, tell } = context;
    const { dataFolder } = readConfig(env);
    const from = path.resolve(args[0]!);
    const report = await restore({ from, passphrase: await passphrase(context), dataFolder, log: tell });
    print(say('cli.restore.done', { ...report, folder: dataFolder }));
    return 0;
  },
};
