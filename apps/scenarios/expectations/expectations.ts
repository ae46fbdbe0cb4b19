import { sayCount } from '#modules/reforms/domain/scenario/count.ts';
import type { Expectation } from '#modules/reforms/domain/scenario/expectation.ts';
import type { World } from '../world.ts';
import { type About, type Looks, lookAt } from './about.ts';
import { caseLooks } from './caseLooks.ts';
import { checkLooks } from './checkLooks.ts';
import { clockLooks } from './clockLooks.ts';
import { creditLooks } from './creditLooks.ts';
import { eventLooks } from './eventLooks.ts';
import { firmLooks } from './firmLooks.ts';
import { licenceLooks } from './licenceLooks.ts';
import { registerLooks } from './registerLooks.ts';
import { sharingLooks } from './sharingLooks.ts';

const looks: Looks = {
  ...caseLooks,
  ...clockLooks,
  ...licenceLooks,
  ...checkLooks,
  ...registerLooks,
  ...firmLooks,
  ...eventLooks,
  ...creditLooks,
  ...sharingLooks,
};

/** Everything that is not as the story expects it, each in a line of its own. */
export async function mismatches(world: World, firm: string, expected: Expectation): Promise<string[]> {
  const about = await lookAt(world, firm);
  const found: string[] = [];
  for (const [key, wanted] of Object.entries(expected)) {
    const look = looks[key as keyof Expectation] as ((about: About, wanted: unknown) => unknown) | undefined;
    if (!look) throw new Error(`nothing looks at ${key}`);
    const odd = await look(about, wanted);
    if (odd !== undefined) {
      const what = { what: key, expected: sayExpected(wanted), found: String(odd) };
      found.push(world.say('reforms.scenario.mismatch', what));
    }
  }
  return found;
}

function sayExpected(wanted: unknown): string {
  if (isCount(wanted)) return sayCount(wanted);
  if (Array.isArray(wanted)) return wanted.map(String).join('、');
  if (isSpan(wanted)) return `${wanted.amount} ${wanted.unit}`;
  if (typeof wanted !== 'object' || wanted === null) return String(wanted);
  return Object.entries(wanted)
    .map(([key, value]) => `${key} ${sayExpected(value)}`)
    .join('、');
}

function isCount(value: unknown): value is Parameters<typeof sayCount>[0] {
  return typeof value === 'object' && value !== null && 'sign' in value;
}

function isSpan(value: unknown): value is { amount: number; unit: string } {
  return typeof value === 'object' && value !== null && 'unit' in value;
}
