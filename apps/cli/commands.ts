import type { Command } from './command.ts';
import { backupCommand } from './commands/backup.ts';
import { demoReset } from './commands/demoReset.ts';
import { migrateCommand } from './commands/migrate.ts';
import { packCheck } from './commands/packCheck.ts';
import { packList } from './commands/packList.ts';
import { packTest } from './commands/packTest.ts';
import { restoreCommand } from './commands/restore.ts';
import { startCommand } from './commands/start.ts';
import { verifyLedgerCommand } from './commands/verifyLedger.ts';
import { verifyLicenceCommand } from './commands/verifyLicence.ts';

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  startCommand,
  migrateCommand,
  packList,
  packCheck,
  packTest,
  verifyLicenceCommand,
  verifyLedgerCommand,
  backupCommand,
  restoreCommand,
  demoReset,
];
