import { isDeepStrictEqual } from 'node:util';
import type { Chance } from '../demo/chance.ts';
import type { Answered } from './client.ts';

/** How many of the last writes, which a crash is likeliest to have hit, and how many of all. */
const LAST = 3;
const ANY = 3;

/** Sends acknowledged writes once more, under the same key, and notes those that are answered otherwise. */
export function openRepeats(answered: readonly Answered[], chance: Chance) {
  const different: { request: string; first: unknown; again: unknown }[] = [];
  let count = 0;

  async function repeat({ request, answer, again }: Answered): Promise<void> {
    const second = await again().catch((error: Error) => error.message);
    count++;
    if (!isDeepStrictEqual(second, answer)) different.push({ request, first: answer, again: second });
  }

  return {
    different,
    count: () => count,
    /** Some of what is acknowledged now. */
    async some(): Promise<void> {
      const any = Array.from({ length: Math.min(ANY, answered.length) }, () => chance.pick(answered));
      await Promise.all([...answered.slice(-LAST), ...any].map(repeat));
    },
  };
}
