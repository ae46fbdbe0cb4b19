import { spawn } from 'node:child_process';
import { globSync, statSync } from 'node:fs';
import path from 'node:path';
import { Problem } from '#platform/errors/pure/problem.ts';

const root = path.resolve(import.meta.dirname, '../../..');
/** Written last by each build. */
const PAGES = ['portal.html', 'app.html'];
const SOURCES = [
  'apps/web/**/*.{ts,tsx,css,html,json,svg}',
  '{platform,modules}/*/{web,pure,domain,locales}/**/*.{ts,tsx,css,json}',
  'platform/ui/**/*.{ts,tsx,css,json}',
  '{platform,modules}/*/contract.ts',
  'package-lock.json',
];

/** Whether the built pages are as new as everything that goes into them. */
export function pagesAreFresh(project = root): boolean {
  const built = Math.min(...PAGES.map((page) => modified(path.join(project, 'apps/web/dist', page))));
  if (built === 0) return false;
  const sources = globSync(SOURCES, { cwd: project, exclude: ['apps/web/dist/**', '**/*.test.*'] });
  return sources.every((file) => modified(path.join(project, file)) <= built);
}

function modified(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/**
 * Builds the pages; `tick` is called now and then with the seconds so far.
 * @throws Problem cli.buildFailed with what the builder said last
 */
export async function buildPages(tick: (seconds: number) => void): Promise<void> {
  const start = performance.now();
  const seconds = () => Math.round((performance.now() - start) / 1000);
  const ticking = setInterval(() => tick(seconds()), TICK_MS);
  const vite = path.join(root, 'node_modules/vite/bin/vite.js');
  const args = [vite, 'build', '--config', path.join(root, 'apps/web/vite.config.ts'), '--logLevel', 'warn'];
  try {
    await new Promise<void>((resolve, reject) => {
      const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
      let said = '';
      const hear = (chunk: Buffer) => {
        said = (said + chunk.toString()).slice(-MOST_WORDS);
      };
      child.stdout.on('data', hear);
      child.stderr.on('data', hear);
      child.on('error', reject);
      child.on('exit', (code) =>
        code === 0
          ? resolve()
          : reject(new Problem('cli.buildFailed', 500, { params: { said: said.trim() } })),
      );
    });
  } finally {
    clearInterval(ticking);
  }
}

const TICK_MS = 5_000;
const MOST_WORDS = 4_000;
