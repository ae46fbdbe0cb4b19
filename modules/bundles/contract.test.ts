import { expect, test } from 'vitest';
import { contract } from './contract.ts';

test('going on with a form says nothing of the opening questions, so what was answered stays', () => {
  const read = (input: unknown) => contract.openEventDraft['~orpc'].inputSchema?.parse(input);
  expect(read({ bundle: 'cafe' })).toEqual({ bundle: 'cafe' });
  expect(read({ bundle: 'cafe', answers: { askDrains: true } })).toEqual({
    bundle: 'cafe',
    answers: { askDrains: true },
  });
});
