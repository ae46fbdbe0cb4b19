/**
 * A random sample that anyone can draw again: every element is ranked by the SHA-256 of `seed:element`, and the first
 * `size` are taken. Nobody can choose the sample: the seed's own hash was published before the population was fixed.
 * @param seed 64 hexadecimal digits
 * @returns the sample in the order of its ranks; all of a population that is not larger than `size`
 */
export async function drawSample(
  seed: string,
  population: readonly string[],
  size: number,
): Promise<string[]> {
  const ranked = await Promise.all(
    [...new Set(population)].map(async (element) => ({ element, rank: await sha256(`${seed}:${element}`) })),
  );
  ranked.sort((a, b) => (a.rank < b.rank ? -1 : 1));
  return ranked.slice(0, size).map(({ element }) => element);
}

/** The hash by which a population is fixed: of its elements, sorted, one on each line. */
export function hashPopulation(population: readonly string[]): Promise<string> {
  return sha256([...new Set(population)].sort().join('\n'));
}

/** Hexadecimal SHA-256 of a text; the seed is hashed as it is written. */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
