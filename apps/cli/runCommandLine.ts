import { parseArgs } from 'node:util';
import { WrongConfig } from '#apps/server/wrongConfig.ts';
import type { Say } from '#modules/reforms/index.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { Language } from '#platform/i18n/pure/text.ts';
import type { Command, CommandContext } from './command.ts';
import { commands } from './commands.ts';
import { help } from './help.ts';
import { presentWrongConfig } from './presentWrongConfig.ts';

export interface Terminal extends Pick<CommandContext, 'env' | 'print' | 'tell'> {
  /** Messages in a language; without one in that of the environment. */
  say(language: Language | undefined): Say;
}

const WRONGLY_TYPED = 2;

/** Runs what was typed after `onewindow`. @returns the exit code */
export async function runCommandLine(words: readonly string[], terminal: Terminal): Promise<number> {
  const { language, rest } = takeLanguage(words);
  const say = terminal.say(language);
  const { env, print, tell } = terminal;
  if (rest.length === 0 || rest.includes('--help') || ['help', '-h'].includes(rest[0]!)) {
    print(help(say, findCommand(rest.filter((word) => !word.startsWith('-') && word !== 'help'))));
    return 0;
  }
  const command = findCommand(rest);
  if (!command) {
    tell(say('cli.unknown', { typed: rest.slice(0, 2).join(' ') }));
    tell(help(say));
    return WRONGLY_TYPED;
  }
  const typed = rest.slice(command.name.split(' ').length);
  const parsed = readOptions(command, typed);
  if (typeof parsed === 'string') {
    tell(say('cli.wrongOption', { problem: parsed }));
    tell(help(say, command));
    return WRONGLY_TYPED;
  }
  try {
    const { run } = await command.load();
    return await run({ ...parsed, env, say, print, tell });
  } catch (error) {
    tell(inWords(error, say));
    return 1;
  }
}

/** The command whose name the words begin with; the longest name wins. */
function findCommand(words: readonly string[]): Command | undefined {
  return [...commands]
    .sort((a, b) => b.name.length - a.name.length)
    .find(({ name }) => name.split(' ').every((word, n) => words[n] === word));
}

function takeLanguage(words: readonly string[]): { language: Language | undefined; rest: string[] } {
  const at = words.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  if (at < 0) return { language: undefined, rest: [...words] };
  const inline = words[at]!.split('=')[1];
  const given = inline ?? words[at + 1] ?? '';
  const rest = words.toSpliced(at, inline === undefined ? 2 : 1);
  return { language: Language.safeParse(given === 'zh' ? 'zh-CN' : given).data, rest };
}

function readOptions(
  { options = {}, takes: [least, most] }: Command,
  typed: readonly string[],
): Pick<CommandContext, 'args' | 'options'> | string {
  try {
    const { positionals, values } = parseArgs({ args: [...typed], options, allowPositionals: true });
    if (positionals.length < least || positionals.length > most) return positionals.join(' ') || '…';
    return { args: positionals, options: values as CommandContext['options'] };
  } catch (error) {
    return (error as Error).message;
  }
}

/** A refusal in the words of the platform; anything else by its own message. */
function inWords(error: unknown, say: Say): string {
  if (error instanceof WrongConfig) return presentWrongConfig(error, say);
  if (!(error instanceof Problem)) return error instanceof Error ? error.message : String(error);
  const { code, params } = error;
  return `${say(`errors.${code}.message`, params)}\n${say(`errors.${code}.wayOut`, params)}`;
}
