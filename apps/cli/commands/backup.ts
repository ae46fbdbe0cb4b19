import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { backup } from '#platform/db/server/backup/backup.ts';
import type { CommandContext } from '../command.ts';
import { openInstallation } from '../openInstallation.ts';
import { passphrase } from '../passphrase.ts';

/** One encrypted file with everything: rows, files, keys. The server may go on running. */
export async function run(context: CommandContext): Promise<number> {
  const { args, say, print } = context;
  const secret = await passphrase(context);
  const installation = await openInstallation(context);
  try {
    const { migratorUrl, config } = installation;
    const now = new Date();
    const name = `onewindow-${now.toISOString().replaceAll(/[-:]|\.\d+/g, '')}.backup`;
    const out = path.resolve(args[0] ?? path.join(config.dataFolder, 'backups', name));
    mkdirSync(path.dirname(out), { recursive: true, mode: 0o700 });
    const { dataFolder } = config;
    const report = await backup({ migratorUrl, dataFolder, out, passphrase: secret, now });
    const megabytes = (report.bytes / 1024 / 1024).toFixed(1);
    print(say('cli.backup.done', { ...report, megabytes, out }));
    return 0;
  } finally {
    await installation.stop();
  }
}
