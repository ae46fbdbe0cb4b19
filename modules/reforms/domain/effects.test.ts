import { expect, test } from 'vitest';
import { effectsOf } from './effects.ts';

const before = { steps: 10, materials: 10, workdays: 20, visits: 3 };
const after = { steps: 3, materials: 4, workdays: 1, visits: 1 };

test('a percentage that the source computes otherwise is kept beside ours; the numbers decide [APV-01]', () => {
  const effects = effectsOf(before, after, [
    { of: 'steps', before: 10, after: 3, quoted: '-60%' },
    { of: 'materials', before: 10, after: 4, quoted: '-60%' },
    { of: 'visits', before: 3, after: 0 },
  ]);
  expect(
    effects.map(({ of, change, agrees, quotedOtherwise }) => [of, change, agrees, quotedOtherwise]),
  ).toEqual([
    ['steps', -70, true, true],
    ['materials', -60, true, false],
    ['workdays', -95, true, false],
    ['visits', -67, false, false],
  ]);
});

test('nothing before gives no percentage', () => {
  expect(effectsOf({ ...before, visits: 0 }, { ...after, visits: 0 }, [])[3]).toMatchObject({
    change: undefined,
  });
});
