/** Letters that lists use for moving. */
const TAKEN = 'jkx';

/** A keyboard letter for each action: the first free letter of its name, else the first free of the alphabet. */
export function assignLetters(names: readonly string[]): Record<string, string> {
  const used = new Set(TAKEN);
  const letters: Record<string, string> = {};
  for (const name of names) {
    const free = [...name.toLowerCase(), ...'abcdefghijklmnopqrstuvwxyz'].find(
      (letter) => /[a-z]/.test(letter) && !used.has(letter),
    );
    if (!free) continue;
    used.add(free);
    letters[name] = free;
  }
  return letters;
}
