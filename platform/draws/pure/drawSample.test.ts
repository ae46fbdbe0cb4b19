import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawSample, hashPopulation, sha256 } from './drawSample.ts';
import { verifyDraw } from './verifyDraw.ts';

const seed = 'a'.repeat(64);
const population = Array.from({ length: 40 }, (_, n) => `case-${n}`);

describe('a draw', () => {
  it('takes as many as asked for, none twice, whatever the order of the population', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(population, { minLength: 1 }), fc.nat(45), async (some, size) => {
        const sample = await drawSample(seed, some, size);
        expect(sample).toHaveLength(Math.min(size, some.length));
        expect(new Set(sample).size).toBe(sample.length);
        expect(some).toEqual(expect.arrayContaining(sample));
        expect(await drawSample(seed, [...some].reverse(), size)).toEqual(sample);
      }),
      { numRuns: 30 },
    );
  });

  it('falls on each element about equally often', async () => {
    const times = new Map<string, number>();
    for (let n = 0; n < 400; n += 1) {
      for (const one of await drawSample(await sha256(`seed ${n}`), population.slice(0, 10), 2)) {
        times.set(one, (times.get(one) ?? 0) + 1);
      }
    }
    expect(Math.min(...times.values())).toBeGreaterThan(45);
    expect(Math.max(...times.values())).toBeLessThan(120);
  });

  it('is verified by anyone, and says what was tampered with', async () => {
    const draw = {
      seed,
      seedSha256: await sha256(seed),
      population,
      populationSha256: await hashPopulation(population),
      size: 5,
      sample: await drawSample(seed, population, 5),
    };
    expect(await verifyDraw(draw)).toBeUndefined();
    expect(await verifyDraw({ ...draw, seed: 'b'.repeat(64) })).toBe('seed');
    expect(await verifyDraw({ ...draw, population: population.slice(1) })).toBe('population');
    expect(await verifyDraw({ ...draw, sample: population.slice(0, 5) })).toBe('sample');
  });
});
