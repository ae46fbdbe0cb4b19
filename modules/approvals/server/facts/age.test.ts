import { expect, test } from 'vitest';
import { age } from './age.ts';

const on = (today: string, from: unknown, day?: string) =>
  age({ answers: { born: from as string }, today }, { field: 'born', on: day });

test('a year is full on its anniversary', () => {
  expect(on('2026-11-22', '1966-11-22')).toBe(60);
  expect(on('2026-11-22', '1966-11-23')).toBe(59);
  expect(on('2026-03-01', '2020-02-29')).toBe(6);
  expect(on('2026-02-28', '2020-02-29')).toBe(5);
});

test('on a day of this year, whatever the day of the application', () => {
  expect(on('2026-05-10', '2020-08-31', '08-31')).toBe(6);
  expect(on('2026-05-10', '2020-09-01', '08-31')).toBe(5);
});

test('without a date, or before it, it is unknown', () => {
  expect(on('2026-11-22', undefined)).toBeUndefined();
  expect(on('2026-11-22', '')).toBeUndefined();
  expect(on('2026-11-22', '2027-01-01')).toBeUndefined();
});
