/** The candidate that differs least from `word`, if it is near enough to be what was meant. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  return nearOnes(word, candidates)[0]?.name;
}

/** As many as a sentence can offer. */
const MOST = 3;

/**
 * The nearest names, the nearest first, at most three, as `a|b|c`: those as near as the nearest, or farther by one
 * letter. A name that differs only in upper and lower case was meant, and stands alone.
 * @param names each with what it names: two names of one thing are offered as one
 */
export function nearestNames(word: string, names: Iterable<readonly [string, unknown]>): string | undefined {
  const things = new Map(names);
  const near = nearOnes(word, things.keys());
  const least = near[0]?.distance ?? 0;
  const reach = least === 0 ? 0 : least + 1;
  const found = new Map<unknown, string>();
  for (const { name, distance } of near) {
    const thing = things.get(name);
    if (distance <= reach && found.size < MOST && !found.has(thing)) found.set(thing, name);
  }
  return found.size === 0 ? undefined : [...found.values()].join('|');
}

/** Of equal distance whichever comes first in the list. */
function nearOnes(word: string, candidates: Iterable<string>): { name: string; distance: number }[] {
  const near = [];
  for (const name of candidates) {
    const distance = distanceBetween(word.toLowerCase(), name.toLowerCase());
    const longest = Math.max(word.length, name.length);
    if (distance < longest && distance <= Math.max(1, Math.floor(longest / 3))) near.push({ name, distance });
  }
  return near.sort((a, b) => a.distance - b.distance);
}

/** Levenshtein distance. */
function distanceBetween(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const replaced = previous[column - 1]! + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, previous[column]! + 1, current[column - 1]! + 1));
    }
    previous = current;
  }
  return previous[b.length]!;
}
