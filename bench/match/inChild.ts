import { fork } from 'node:child_process';

/** Runs a file of this folder in a process of its own, so that its memory is its own, and answers what it sends. */
export function inChild<T>(file: string, args: readonly (string | number)[]): Promise<T> {
  return new Promise((resolve, reject) => {
    const child = fork(`${import.meta.dirname}/${file}`, args.map(String), {
      stdio: ['ignore', 2, 2, 'ipc'],
    });
    let answer: T | undefined;
    child.on('message', (message) => {
      answer = message as T;
    });
    child.on('error', reject);
    child.on('exit', (code) => {
      if (answer === undefined) reject(new Error(`${file} ended with ${code} and said nothing`));
      else resolve(answer);
    });
  });
}
