import { expect, test } from 'vitest';
import { assignLetters } from './assignLetters.ts';
import { rowMove } from './rowKeys.ts';

test('j and k walk the rows and stop at the ends', () => {
  expect(rowMove('j', -1, 3)).toEqual({ to: 0 });
  expect(rowMove('j', 2, 3)).toEqual({ to: 2 });
  expect(rowMove('k', 1, 3)).toEqual({ to: 0 });
  expect(rowMove('k', -1, 3)).toEqual({ to: 0 });
  expect(rowMove('j', -1, 0)).toBe('none');
});

test('Enter and x mean the row with the cursor, and nothing without one', () => {
  expect(rowMove('Enter', 0, 3)).toBe('open');
  expect(rowMove('x', 0, 3)).toBe('select');
  expect(rowMove('x', -1, 3)).toBe('none');
  expect(rowMove('a', 0, 3)).toBe('none');
});

test('each action has a letter of its own name where one is free, never one that moves in lists', () => {
  expect(assignLetters(['accept', 'askForSupplement', 'refuse'])).toEqual({
    accept: 'a',
    askForSupplement: 's',
    refuse: 'r',
  });
  expect(Object.values(assignLetters(['join', 'kick', 'xx']))).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/[jkx]/)]),
  );
  const many = assignLetters(['aa', 'aaa', 'aaaa', 'aaaaa']);
  expect(new Set(Object.values(many)).size).toBe(4);
});
