import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkResidentId } from './checkResidentId.ts';

test.each([
  ['11010519491231002X', '1949-12-31', 'female'],
  ['440524188001010014', '1880-01-01', 'male'],
  ['370101190102039973', '1901-02-03', 'male'],
])('%s is valid: born %s, %s', (text, birthDate, sex) => {
  expect(checkResidentId(text, '2026-11-22')).toEqual({ ok: true, birthDate, sex });
});

test.each([
  ['110105194912310021', { code: 'identifiers.residentId.checkCharacter' }],
  [
    '11010519491231002x',
    { code: 'identifiers.residentId.character', params: { position: 18, character: 'x' } },
  ],
  [
    '1101O519491231002X',
    { code: 'identifiers.residentId.character', params: { position: 5, character: 'O' } },
  ],
  ['110105491231002', { code: 'identifiers.residentId.length', params: { length: 15 } }],
  ['110105194902300028', { code: 'identifiers.residentId.birthDate', params: { birthDate: '1949-02-30' } }],
  ['110105194913310020', { code: 'identifiers.residentId.birthDate' }],
  ['000105194912310029', { code: 'identifiers.residentId.region', params: { region: '00' } }],
])('%s is refused', (text, expected) => {
  expect(checkResidentId(text)).toMatchObject({ ok: false, ...expected });
});

test('nobody is born after today', () => {
  expect(checkResidentId('11010519491231002X', '1949-12-31')).toMatchObject({ ok: true });
  expect(checkResidentId('11010519491231002X', '1949-12-30')).toMatchObject({
    code: 'identifiers.residentId.bornLater',
    params: { birthDate: '1949-12-31' },
  });
});

test('any one wrong digit is found', () => {
  const valid = '440524188001010014';
  fc.assert(
    fc.property(fc.nat(17), fc.constantFrom(...'0123456789'), (at, other) => {
      fc.pre(valid[at] !== other);
      expect(checkResidentId(valid.slice(0, at) + other + valid.slice(at + 1)).ok).toBe(false);
    }),
  );
});
