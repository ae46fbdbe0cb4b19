import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Generated passwords of the three roles of an embedded server; the file is readable by its owner only. */
export interface Credentials {
  superuser: string;
  migrator: string;
  app: string;
}

export function readOrMakeCredentials(folder: string): Credentials {
  const found = readCredentials(folder);
  if (found) return found;
  const made = { superuser: newPassword(), migrator: newPassword(), app: newPassword() };
  const file = fileIn(folder);
  // Written aside and renamed: another process never reads half a file.
  writeFileSync(`${file}.new`, `${JSON.stringify(made)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return made;
}

export function readCredentials(folder: string): Credentials | undefined {
  try {
    return JSON.parse(readFileSync(fileIn(folder), 'utf8')) as Credentials;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function fileIn(folder: string): string {
  return join(folder, 'credentials.json');
}

function newPassword(): string {
  return randomBytes(24).toString('base64url');
}

export function superuserUrl(credentials: Credentials, port: number): string {
  return roleUrl('postgres', credentials.superuser, port, 'postgres');
}

export function roleUrl(role: string, password: string, port: number, database: string): string {
  return `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`;
}
