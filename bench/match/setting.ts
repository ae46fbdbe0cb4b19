import { openPopulation } from '../../platform/matching/server/openPopulation.ts';
import { cityVocabulary } from '../../platform/matching/testing/cityAttributes.ts';
import { makeRules } from '../../platform/matching/testing/madeRules.ts';

export const citySeed = 640100;
const ruleSeed = 1;

export function benchRules(count: number) {
  return makeRules(ruleSeed, count);
}

export function openCity(folder: string) {
  return openPopulation({ vocabulary: cityVocabulary, name: 'city', folder, engine: 'duckdb' });
}

/** Processor time and time by the clock of some work, in ms. */
export async function timed<T>(
  work: () => T | Promise<T>,
): Promise<{ result: T; wall: number; cpu: number }> {
  const before = process.cpuUsage();
  const begun = performance.now();
  const result = await work();
  const wall = performance.now() - begun;
  const { user, system } = process.cpuUsage(before);
  return { result, wall, cpu: (user + system) / 1_000 };
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
}
