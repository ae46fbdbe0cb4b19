import { listKeys } from '#apps/server/config.ts';
import type { Say } from '#modules/reforms/index.ts';
import { padded } from './columns.ts';
import type { Command } from './command.ts';
import { commands } from './commands.ts';

const NAME_WIDTH = 18;

/** All commands with a line each, or one of them in full. */
export function help(say: Say, command?: Command): string {
  if (command) {
    const { key } = command;
    const usage = say(`cli.commands.${key}.usage`);
    // A command without arguments has no text for them.
    const args = usage.startsWith('cli.') ? '' : usage;
    return [
      say(`cli.commands.${key}.summary`),
      '',
      `  onewindow ${command.name} ${args}`.trimEnd(),
      '',
      say(`cli.commands.${key}.details`),
    ].join('\n');
  }
  return [
    say('cli.help.title'),
    '',
    ...commands.map(({ name, key }) => `  ${padded(name, NAME_WIDTH)}${say(`cli.commands.${key}.summary`)}`),
    '',
    say('cli.help.more'),
    '',
    say('cli.help.environment'),
    listKeys(say),
  ].join('\n');
}
