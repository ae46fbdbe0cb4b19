import { expect, test } from 'vitest';
import { stepNamed, stepOfPath, stepsOf } from './steps.ts';

test('a matter without a commitment has no step to sign', () => {
  expect(stepsOf({})).toEqual(['conditions', 'form', 'materials', 'review']);
});

test('an address that names no step begins at the first', () => {
  expect(stepNamed(['conditions', 'form'], 'form')).toBe('form');
  expect(stepNamed(['conditions', 'form'], 'nonsense')).toBe('conditions');
  expect(stepNamed(['conditions', 'form'], undefined)).toBe('conditions');
});

test('a problem leads to the step where it is put right', () => {
  expect(stepOfPath('materials.safety-rules')).toBe('materials');
  expect(stepOfPath('commitment.signer')).toBe('commitment');
  expect(stepOfPath('conditions.not-barred')).toBe('conditions');
  expect(stepOfPath('staff.0.name')).toBe('form');
});
