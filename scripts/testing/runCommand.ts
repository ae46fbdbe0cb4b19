import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

export const projectRoot = resolve(import.meta.dirname, '../..');

/** Runs a program of node_modules/.bin in the project with its output shown. @returns whether it ended with 0. */
export function runCommand(
  program: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<boolean> {
  return new Promise((done, fail) => {
    const child = spawn(resolve(projectRoot, 'node_modules/.bin', program), args, {
      cwd: projectRoot,
      stdio: 'inherit',
      env: { ...process.env, ...env },
    });
    child.on('error', fail);
    child.on('exit', (code) => done(code === 0));
  });
}
