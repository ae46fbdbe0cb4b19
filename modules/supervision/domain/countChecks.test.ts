import { expect, test } from 'vitest';
import { countByColour, countByPlace } from './countChecks.ts';

const check = (id: string, colour: 'green' | 'red') => ({ place: { id, zh: id, en: null }, colour });
const checks = [check('east', 'green'), check('west', 'red'), check('east', 'green'), check('west', 'green')];

test('every open check is counted once', () => {
  expect(countByColour(checks)).toEqual({ green: 3, yellow: 0, orange: 0, red: 1, grey: 0 });
  expect(countByColour([])).toEqual({ green: 0, yellow: 0, orange: 0, red: 0, grey: 0 });
});

test('the place with the most overdue comes first, and the places add up to the whole', () => {
  const places = countByPlace(checks);
  expect(places.map(({ id, counts }) => [id, counts.red, counts.green])).toEqual([
    ['west', 1, 1],
    ['east', 0, 2],
  ]);
});
