import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

export const projectRoot = resolve(import.meta.dirname, '../..');

/**
 * Runs a program of node_modules/.bin in the project with its output shown, or written to a file that is open.
 * @returns whether it ended with 0
 */
export function runCommand(
  program: string,
  args: string[],
  env: Record<string, string> = {},
  output: 'inherit' | number = 'inherit',
): Promise<boolean> {
  return new Promise((done, fail) => {
    const child = spawn(resolve(projectRoot, 'node_modules/.bin', program), args, {
      cwd: projectRoot,
      stdio: output === 'inherit' ? 'inherit' : ['ignore', output, output],
      env: { ...process.env, ...env },
    });
    child.on('error', fail);
    child.on('exit', (code) => done(code === 0));
  });
}
