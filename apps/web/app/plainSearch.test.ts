import { expect, test } from 'vitest';
import { parseSearch, stringifySearch } from './plainSearch.ts';

test('what was typed comes back as it was', () => {
  for (const text of ['0012', '91999900123456789012', '1e5', 'true', '茶 & 酒', '"quoted"']) {
    expect(parseSearch(stringifySearch({ text }))).toEqual({ text });
  }
});

test('what is empty is not in the address', () => {
  expect(stringifySearch({ text: '', due: undefined })).toBe('');
  expect(stringifySearch({ text: '', page: 2 })).toBe('?page=2');
});
