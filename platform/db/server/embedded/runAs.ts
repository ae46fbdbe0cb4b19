import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';

/** The account the server runs under when we are root: PostgreSQL refuses to run as root. */
export interface RunAs {
  uid: number;
  gid: number;
}

/**
 * Picks the account for the server: undefined (ourselves) when we are not root; else the owner of an
 * existing cluster, the system's `postgres`, or `nobody`. initdb needs one that /etc/passwd knows.
 * @throws Error when none exists.
 */
export function chooseRunAs(cluster: string): RunAs | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = readAccounts();
  const owner = ownerOf(cluster);
  if (owner && accounts.some((account) => account.uid === owner.uid)) return owner;
  for (const name of ['postgres', 'nobody', 'daemon']) {
    const found = accounts.find((account) => account.name === name && account.uid !== 0);
    if (found) return { uid: found.uid, gid: found.gid };
  }
  throw new Error('PostgreSQL cannot run as root and this system has no account "postgres" or "nobody"');
}

/** Can this account reach and enter (folder) or run (file) the path? Asked of the kernel, so ACLs count. */
export function canReach(path: string, runAs: RunAs): boolean {
  const asked = spawnSync('/bin/sh', ['-c', 'test -x "$0"', path], { ...runAs, cwd: '/', env: {} });
  return asked.status === 0;
}

function readAccounts(): { name: string; uid: number; gid: number }[] {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .filter((parts) => parts.length >= 4)
    .map((parts) => ({ name: parts[0]!, uid: Number(parts[2]), gid: Number(parts[3]) }));
}

function ownerOf(cluster: string): RunAs | undefined {
  const found = statSync(cluster, { throwIfNoEntry: false });
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : undefined;
}
