import { expect, test } from 'vitest';
import { openLocalCopies } from './localCopies.ts';

const DAY = 24 * 3_600_000;
const content = { answers: { name: '青峰茶业' }, materials: {} };

function memory(entries: [string, string][] = []): Storage {
  const all = new Map(entries);
  return {
    get length() {
      return all.size;
    },
    key: (at) => [...all.keys()][at] ?? null,
    getItem: (key) => all.get(key) ?? null,
    setItem: (key, value) => void all.set(key, value),
    removeItem: (key) => void all.delete(key),
    clear: () => all.clear(),
  };
}

test('a copy is there on the next visit, until it is cleared', () => {
  const storage = memory();
  expect(openLocalCopies(storage, () => 0).write('d1', { version: 3, content, at: 0 })).toBe(true);
  const later = openLocalCopies(storage, () => DAY);
  expect(later.read('d1')).toEqual({ version: 3, content, at: 0 });
  expect(later.read('d2')).toBeUndefined();
  later.clear('d1');
  expect(later.read('d1')).toBeUndefined();
});

test('what was left on the device goes after a week, with whatever cannot be read', () => {
  const storage = memory([
    ['onewindow.draft.old', JSON.stringify({ version: 1, content, at: 0 })],
    ['onewindow.draft.odd', '{'],
    ['onewindow.draft.half', '{"version":1}'],
    ['another.page', 'stays'],
  ]);
  openLocalCopies(storage, () => 8 * DAY);
  expect(storage.length).toBe(1);
  expect(storage.getItem('another.page')).toBe('stays');
});

test('a full or forbidden storage is told, not thrown', () => {
  const full = memory();
  full.setItem = () => {
    throw new DOMException('', 'QuotaExceededError');
  };
  expect(openLocalCopies(full).write('d1', { version: 1, content, at: 0 })).toBe(false);
  const none = openLocalCopies(undefined);
  expect(none.write('d1', { version: 1, content, at: 0 })).toBe(false);
  expect(none.read('d1')).toBeUndefined();
});
