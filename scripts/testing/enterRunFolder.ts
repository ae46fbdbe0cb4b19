import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { scratchBase } from '../../platform/db/server/scratchBase.ts';

const PREFIX = 'onewindow-run-';

/**
 * Gives everything that this run of tests and its processes put into the folder for temporary files one folder,
 * which goes when the run ends. What runs left that were killed goes too. Asked again, also by a process of the
 * same run, it changes nothing.
 */
export function enterRunFolder(): void {
  if (process.env['TMPDIR']?.includes(PREFIX)) return;
  const base = scratchBase();
  for (const name of readdirSync(base).filter((name) => name.startsWith(PREFIX))) {
    if (!existsSync(`/proc/${name.slice(PREFIX.length).split('-')[0]}`)) clear(join(base, name));
  }
  const folder = mkdtempSync(join(base, `${PREFIX}${process.pid}-`));
  chmodSync(folder, 0o711); // as root a database server has an account of its own, which must get in
  process.env['TMPDIR'] = folder;
  process.on('exit', () => clear(folder));
}

function clear(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
