import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

const modules = resolve(import.meta.dirname, '../../node_modules');

/**
 * Unpacks the Chromium of npm once (67 MB become 210 MB) and returns its path; undefined where npm has none
 * for this machine. The package unpacks into the temporary folder, so it runs in a process whose temporary
 * folder is ours, and the result is renamed: a killed run leaves no half browser.
 */
export async function unpackChromium(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const manifest = join(modules, '@sparticuz/chromium/package.json');
  if (!existsSync(manifest)) return undefined;
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  const folder = join(modules, `.cache/onewindow-chromium-${version}`);
  if (existsSync(join(folder, 'chromium'))) return join(folder, 'chromium');
  const half = `${folder}.${process.pid}`;
  mkdirSync(half, { recursive: true });
  const program = "import chromium from '@sparticuz/chromium'; await chromium.executablePath();";
  const done = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: modules,
    env: { PATH: process.env['PATH'] ?? '', TMPDIR: half },
  });
  if (done.status === 0 && !existsSync(folder)) renameSync(half, folder);
  rmSync(half, { recursive: true, force: true });
  return existsSync(join(folder, 'chromium')) ? join(folder, 'chromium') : undefined;
}
