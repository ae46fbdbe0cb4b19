import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { Problem } from '#platform/errors/pure/problem.ts';
import type { CommandContext } from './command.ts';

/**
 * The passphrase of a backup: from a file, or typed unseen at the terminal. Never from an argument, which
 * every process of the machine can read.
 * @throws Problem cli.noPassphrase where there is neither
 */
export async function passphrase({ options, say }: CommandContext): Promise<string> {
  const file = options['passphrase-file'];
  if (typeof file === 'string') return readFileSync(file, 'utf8').trim();
  if (!process.stdin.isTTY) throw new Problem('cli.noPassphrase', 422);
  process.stderr.write(say('cli.passphrase'));
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() });
  const line = createInterface({ input: process.stdin, output: unseen, terminal: true });
  try {
    return (await line.question('')).trim();
  } finally {
    line.close();
    process.stderr.write('\n');
  }
}
