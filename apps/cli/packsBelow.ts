import { existsSync } from 'node:fs';
import path from 'node:path';
import { findPacks } from '#modules/reforms/index.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import type { CommandContext } from './command.ts';

const shipped = path.resolve(import.meta.dirname, '../../packs');

/**
 * The reform folders in and below the one that was named, to any depth; without a name those of the project.
 * @throws Problem cli.noPacks
 */
export function packsBelow({ args }: Pick<CommandContext, 'args'>): string[] {
  const folder = path.resolve(args[0] ?? shipped);
  const found = existsSync(folder) ? findPacks(folder) : [];
  if (found.length === 0) throw new Problem('cli.noPacks', 404, { params: { folder } });
  return found;
}

/** A folder as one would type it from here. */
export function shown(folder: string): string {
  const relative = path.relative(process.cwd(), folder);
  return relative === '' ? '.' : relative.startsWith('..') ? folder : relative;
}
