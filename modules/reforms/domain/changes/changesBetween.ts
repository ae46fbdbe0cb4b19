import type { Text } from '#platform/i18n/pure/text.ts';

/** One change: where, as keys and names from the outside in, and what stood there before and after. */
export interface Change {
  where: (string | Text)[];
  kind: 'added' | 'removed' | 'changed';
  before: unknown;
  after: unknown;
}

/**
 * What changed between two definitions. Lists whose members have an id are compared member by member, wherever they
 * stand; a text in two languages, an amount with its unit and a list of words are each one value.
 */
export function changesBetween(before: unknown, after: unknown, where: Change['where'] = []): Change[] {
  if (same(before, after)) return [];
  if (isPlain(before) && isPlain(after) && !isValue(before) && !isValue(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.flatMap((key) =>
      changesBetween(before[key], after[key], [...where, nameOf(key, after[key] ?? before[key])]),
    );
  }
  if (isList(before) && isList(after)) return membersOf(before, after, where);
  const kind = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
  return [{ where, kind, before, after }];
}

type Plain = Record<string, unknown>;

function membersOf(before: readonly Plain[], after: readonly Plain[], where: Change['where']): Change[] {
  const [old, now] = [
    new Map(before.map((one) => [idOf(one), one])),
    new Map(after.map((one) => [idOf(one), one])),
  ];
  const ids = [...new Set([...old.keys(), ...now.keys()])];
  const changed = ids.flatMap((id) =>
    changesBetween(old.get(id), now.get(id), [...where, nameOf(String(id), now.get(id) ?? old.get(id))]),
  );
  const kept = (list: readonly Plain[], others: ReadonlyMap<unknown, Plain>) =>
    list.map(idOf).filter((id) => others.has(id));
  const order = [kept(before, now).join(), kept(after, old).join()];
  if (order[0] === order[1]) return changed;
  return [...changed, { where, kind: 'changed', before: order[0], after: order[1] }];
}

/** What a person calls it: its title where it has one, else its key. */
function nameOf(key: string, value: unknown): string | Text {
  const title = isPlain(value) ? (value['title'] ?? value['text'] ?? value['names']) : undefined;
  return isPlain(title) && isText(title) ? (title as unknown as Text) : key;
}

function idOf(one: Plain): unknown {
  return one['id'] ?? one['value'] ?? one['action'] ?? one['law'];
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isList(value: unknown): value is Plain[] {
  return Array.isArray(value) && value.every((one) => isPlain(one) && typeof idOf(one) === 'string');
}

/** Told as one: a text, or so much of a unit. */
function isValue(value: Plain): boolean {
  return isText(value) || ('amount' in value && 'unit' in value);
}

function isText(value: Plain): boolean {
  return typeof value['zh'] === 'string' && typeof value['en'] === 'string';
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

/** The order of members is no difference; that of a list is. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isPlain(value)) return value;
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => a.localeCompare(b)).map(([key, one]) => [key, sorted(one)]),
  );
}
