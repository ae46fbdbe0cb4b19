import { expect, test } from 'vitest';
import { dueHref, readDueQuestion, totalOf } from './dueQuestion.ts';

test('a number leads to the checks behind it, and the list understands the address', () => {
  for (const question of [
    {},
    { colour: 'red' as const },
    { place: 'yunxi-chashan', unacknowledged: 'true' as const },
  ]) {
    const { searchParams } = new URL(dueHref(question), 'http://own');
    expect(readDueQuestion(Object.fromEntries(searchParams))).toEqual(question);
  }
});

test('what the list does not know is left out', () => {
  expect(readDueQuestion({ colour: 'pink', place: '', unacknowledged: 'no', other: 'x' })).toEqual({});
});

test('every colour counts', () => {
  expect(totalOf({ red: 1, orange: 2, yellow: 3, green: 4, grey: 5 })).toBe(15);
});
