import { expect, it } from 'vitest';
import { seal, unseal } from './seal.ts';

const SECRET = 'a secret of at least thirty-two characters';

it('opens what it sealed', () => {
  expect(unseal(SECRET, 'sign-in', seal(SECRET, 'sign-in', '林青'))).toBe('林青');
});

it('opens nothing that was sealed otherwise, changed or cut', () => {
  const sealed = seal(SECRET, 'sign-in', '林青');
  expect(unseal(`${SECRET}!`, 'sign-in', sealed)).toBeUndefined();
  expect(unseal(SECRET, 'other', sealed)).toBeUndefined();
  expect(unseal(SECRET, 'sign-in', sealed.subarray(0, 20))).toBeUndefined();
  for (const at of [0, 15, sealed.length - 1]) {
    const changed = Buffer.from(sealed);
    changed[at]! ^= 1;
    expect(unseal(SECRET, 'sign-in', changed)).toBeUndefined();
  }
});
