import type { ParseArgsConfig } from 'node:util';
import type { Say } from '#modules/reforms/index.ts';

/** What a command gets: its arguments, the environment, and a way to speak to whoever typed it. */
export interface CommandContext {
  args: readonly string[];
  options: Record<string, string | boolean | (string | boolean)[] | undefined>;
  env: Record<string, string | undefined>;
  say: Say;
  /** To standard output: the answer. */
  print(line: string): void;
  /** To standard error: progress and complaints. */
  tell(line: string): void;
}

/** One command of the line; `cli.commands.<key>` has its summary and its usage in both languages. */
export interface Command {
  /** As typed: `pack check`. */
  name: string;
  key: string;
  options?: NonNullable<ParseArgsConfig['options']>;
  /** How many arguments it takes. */
  takes: [least: number, most: number];
  load(): Promise<{ run: Run }>;
}

/** @returns the exit code: 0 done, 1 not as it should be, 2 wrongly typed */
export type Run = (context: CommandContext) => Promise<number>;
