/** The keys between two of a list, both included, in the order of the list; only `to` when `from` is not in it. */
export function rangeTo(keys: string[], from: string | undefined, to: string): string[] {
  const start = from === undefined ? -1 : keys.indexOf(from);
  if (start < 0) return [to];
  const end = keys.indexOf(to);
  return keys.slice(Math.min(start, end), Math.max(start, end) + 1);
}
