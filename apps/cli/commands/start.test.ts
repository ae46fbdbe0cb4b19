import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { testDatabase } from '#platform/db/testing/testDatabase.ts';

const program = path.resolve(import.meta.dirname, '../onewindow.ts');

/** Starts the program as a process of its own and collects what it says. */
function run(args: string[], env: Record<string, string>) {
  const child = spawn(process.execPath, [program, ...args], {
    env: { ...process.env, LC_ALL: 'C', LANG: 'C', ...env },
  });
  let said = '';
  const heard: (() => void)[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      for (const listener of heard) listener();
    });
  }
  const ended = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)));
  return {
    child,
    ended,
    said: () => said,
    until: (text: string) =>
      new Promise<void>((resolve, reject) => {
        const look = () => said.includes(text) && resolve();
        heard.push(look);
        look();
        void ended.then(() => reject(new Error(`it ended before it said ${text}:\n${said}`)));
      }),
  };
}

test('a worker comes up, says where things are, and ends cleanly when asked to', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'onewindow-start-'));
  const db = await testDatabase();
  const env = {
    ONEWINDOW_DATABASE_URL: db.superuserUrl,
    ONEWINDOW_DATA: folder,
    ONEWINDOW_DEMO: 'false',
    ONEWINDOW_LOG: 'error',
  };
  const { child, ended, said, until } = run(['start', '--roles', 'worker'], env);
  try {
    await until('按 Ctrl-C 停止');
    expect(said()).toContain(folder);
    expect(said()).toMatch(/角色 +worker/);
    // The password of the database is for nobody's screen.
    expect(said()).not.toContain(new URL(db.superuserUrl).password);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(said()).toContain('已经停止');
  } finally {
    child.kill('SIGKILL');
    await db.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
