import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Home } from './home.ts';

/**
 * Makes the cluster when there is none: UTF-8, checksums, the built-in C.UTF-8 collation (so that the order
 * of an index does not depend on the system's libraries), passwords by SCRAM. Works beside the final place
 * and renames, so a killed initdb leaves nothing half made.
 * @throws Error with initdb's own words.
 */
export function initialiseCluster(home: Home, initdb: string, password: string): void {
  if (existsSync(home.cluster)) return;
  clearHalfMade(home.place);
  const half = `${home.cluster}.half-made.${process.pid}`;
  const passwordFile = `${half}.password`;
  mkdirSync(half, { mode: 0o700 });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (home.runAs) {
    chownSync(half, home.runAs.uid, home.runAs.gid);
    chownSync(passwordFile, home.runAs.uid, home.runAs.gid);
  }
  try {
    // A system without the locale C.UTF-8 (old macOS) gets C for the messages; the collation is the same.
    const first = runInitdb(home, initdb, half, passwordFile, 'C.UTF-8');
    const failure =
      first && /invalid locale/i.test(first) ? runInitdb(home, initdb, half, passwordFile, 'C') : first;
    if (failure) throw new Error(`initdb failed: ${failure}`);
    renameSync(half, home.cluster);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function clearHalfMade(place: string): void {
  for (const name of readdirSync(place)) {
    if (name.startsWith('cluster.half-made')) rmSync(join(place, name), { recursive: true, force: true });
  }
}

function runInitdb(home: Home, initdb: string, folder: string, passwordFile: string, locale: string) {
  const done = spawnSync(
    initdb,
    [
      ...[
        '-D',
        folder,
        '-U',
        'postgres',
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
      ],
      ...[`--locale=${locale}`, '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions'],
    ],
    { ...home.runAs, cwd: '/', env: { PATH: process.env['PATH'] ?? '' }, encoding: 'utf8' },
  );
  if (done.status === 0) return undefined;
  return done.error?.message ?? `${done.stderr}`.trim();
}
