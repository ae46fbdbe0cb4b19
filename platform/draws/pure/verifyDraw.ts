import { drawSample, hashPopulation, sha256 } from './drawSample.ts';

/** What is published of a draw once it is revealed. */
export interface PublishedDraw {
  seedSha256: string;
  seed: string;
  populationSha256: string;
  population: readonly string[];
  size: number;
  sample: readonly string[];
}

export type DrawFault = 'seed' | 'population' | 'sample';

/** What is wrong with a published draw; nothing when it was drawn as promised. */
export async function verifyDraw(draw: PublishedDraw): Promise<DrawFault | undefined> {
  if ((await sha256(draw.seed)) !== draw.seedSha256) return 'seed';
  if ((await hashPopulation(draw.population)) !== draw.populationSha256) return 'population';
  const again = await drawSample(draw.seed, draw.population, draw.size);
  const same = again.length === draw.sample.length && again.every((one, n) => one === draw.sample[n]);
  return same ? undefined : 'sample';
}
