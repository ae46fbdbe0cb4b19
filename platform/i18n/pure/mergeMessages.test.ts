import { expect, test } from 'vitest';
import { flattenMessages } from './flattenMessages.ts';
import { mergeMessages } from './mergeMessages.ts';

test('files are merged key by key, deep', () => {
  const merged = mergeMessages([
    { path: 'a/en.json', messages: { errors: { a: { message: 'A' } } } },
    { path: 'b/en.json', messages: { errors: { b: { message: 'B' } }, title: 'T' } },
  ]);
  expect(Object.fromEntries(flattenMessages(merged))).toEqual({
    'errors.a.message': 'A',
    'errors.b.message': 'B',
    title: 'T',
  });
});

test('the same text twice is allowed, another text names both files', () => {
  const first = { path: 'a/en.json', messages: { common: { save: 'Save' } } };
  const same = { path: 'b/en.json', messages: { common: { save: 'Save' } } };
  const other = { path: 'c/en.json', messages: { common: { save: 'Store' } } };
  expect(mergeMessages([first, same])).toEqual({ common: { save: 'Save' } });
  expect(() => mergeMessages([first, same, other])).toThrow(
    'message "common.save" differs between a/en.json and c/en.json',
  );
});

test('a text and a group under one key are refused, either way round', () => {
  const text = { path: 'a.json', messages: { x: 'X' } };
  const group = { path: 'b.json', messages: { x: { y: 'Y' } } };
  expect(() => mergeMessages([text, group])).toThrow('message "x" differs between a.json and b.json');
  expect(() => mergeMessages([group, text])).toThrow('message "x" differs between b.json and a.json');
});

test('what is neither text nor group is refused', () => {
  expect(() => mergeMessages([{ path: 'a.json', messages: { x: { y: 3 } } }])).toThrow('a.json: "x.y"');
  expect(() => mergeMessages([{ path: 'a.json', messages: { x: null } }])).toThrow('a.json: "x"');
  expect(() => mergeMessages([{ path: 'a.json', messages: ['x'] }])).toThrow('a.json');
});
