import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { basename } from 'node:path';

/** A process as the system shows it; `token` changes when the pid is used again by another process. */
export interface ProcessState {
  token: string;
}

/** @returns undefined for a pid that is gone or a zombie: a zombie still answers kill(pid, 0). */
export function readProcess(pid: number): ProcessState | undefined {
  return process.platform === 'linux' ? readFromProc(pid) : readFromPs(pid);
}

/** Does the system still list the pid, be it as a zombie or as another account's process? */
export function isListed(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Is `pid` a live postgres program whose working folder is this cluster? Anything else only reused the pid. */
export function isPostgresOf(pid: number, cluster: string): boolean {
  if (!readProcess(pid)) return false;
  if (process.platform !== 'linux') return psField(pid, 'comm').includes('postgres');
  try {
    const program = basename(readlinkSync(`/proc/${pid}/exe`).replace(/ \(deleted\)$/, ''));
    return program === 'postgres' && readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
  } catch {
    return false;
  }
}

function readFromProc(pid: number): ProcessState | undefined {
  let text: string;
  try {
    text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return undefined;
  }
  // The name in brackets may hold spaces; after it come the state (field 3) and the start time (field 22).
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
  return { token: fields[19] ?? '' };
}

function readFromPs(pid: number): ProcessState | undefined {
  const state = psField(pid, 'state');
  return state === '' || state.startsWith('Z') ? undefined : { token: psField(pid, 'lstart') };
}

function psField(pid: number, field: string): string {
  try {
    return execFileSync('ps', ['-o', `${field}=`, '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}
