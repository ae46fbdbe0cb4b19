import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkUscc } from './checkUscc.ts';
import { completeUscc } from './completeUscc.ts';
import { organisationCodeCheck } from './organisationCodeCheck.ts';
import { readUscc } from './readUscc.ts';
import { USCC_ALPHABET } from './usccCheckCharacter.ts';

const VALID = [
  '91350100M000100Y43',
  '91350211M000100Y46',
  '91440300192407553G',
  '11640100010085810C',
  '11100000000013338W',
  '11430000006122244L',
  '11330105002500287C',
  '11440232MB2D06811W',
  '11320482014138860P',
  '113700000045046442',
];

test.each(VALID)('%s is valid, and its first 17 characters give the last', (code) => {
  expect(checkUscc(code)).toEqual({ ok: true });
  expect(completeUscc(code.slice(0, 17))).toBe(code);
});

test('most real codes carry a right organisation code too, one does not', () => {
  for (const code of VALID.filter((each) => each !== '91440300192407553G')) {
    const { organisationCode } = readUscc(code);
    expect(organisationCodeCheck(organisationCode.slice(0, 8))).toBe(organisationCode[8]);
  }
});

test('a code is split into its parts', () => {
  expect(readUscc('11640100010085810C')).toEqual({
    department: '1',
    class: '1',
    region: '640100',
    organisationCode: '010085810',
    check: 'C',
  });
  expect(() => readUscc('11640100010085810D')).toThrow('identifiers.uscc.');
});

test.each([
  [
    '91350100M000100Y4Z',
    { code: 'identifiers.uscc.neverLetter', params: { position: 18, character: 'Z', likely: '2' } },
  ],
  [
    '9135O100M000100Y43',
    { code: 'identifiers.uscc.neverLetter', params: { position: 5, character: 'O', likely: '0' } },
  ],
  ['91350100M000100Y4', { code: 'identifiers.uscc.length', params: { length: 17 } }],
  ['', { code: 'identifiers.uscc.length', params: { length: 0 } }],
  ['91350100m000100Y43', { code: 'identifiers.uscc.character', params: { position: 9, character: 'm' } }],
  ['91350100M00号100Y43', { code: 'identifiers.uscc.character', params: { position: 12, character: '号' } }],
  ['913501D0M000100Y43', { code: 'identifiers.uscc.region', params: { position: 7, character: 'D' } }],
  [
    '91350100M0001D0Y43',
    { code: 'identifiers.uscc.lookAlike', params: { position: 14, character: 'D', likely: '0' } },
  ],
  ['91305100M000100Y43', { code: 'identifiers.uscc.swapped', params: { position: 4, next: 5 } }],
])('%s is refused with the place that looks wrong', (code, expected) => {
  expect(checkUscc(code)).toMatchObject({ ok: false, ...expected });
});

test('a region that is on no list is no fault', () => {
  expect(checkUscc(completeUscc('91999999M000100Y4')).ok).toBe(true);
});

test('completing refuses what is no start of a code', () => {
  for (const start of ['', '9135', '91350100M000100YI', '91350100M000100Y43', '91AB0100M000100Y4']) {
    expect(() => completeUscc(start)).toThrow('identifiers.uscc.first17');
  }
});

const first17 = fc
  .tuple(
    fc.string({ unit: fc.constantFrom(...USCC_ALPHABET), minLength: 2, maxLength: 2 }),
    fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 6, maxLength: 6 }),
    fc.string({ unit: fc.constantFrom(...USCC_ALPHABET), minLength: 9, maxLength: 9 }),
  )
  .map((parts) => parts.join(''));

test('any one wrong character is found', () => {
  fc.assert(
    fc.property(first17, fc.nat(17), fc.constantFrom(...USCC_ALPHABET), (start, at, other) => {
      const code = completeUscc(start);
      fc.pre(code[at] !== other);
      expect(checkUscc(code.slice(0, at) + other + code.slice(at + 1)).ok).toBe(false);
    }),
  );
});

test('any two neighbours that changed places are found', () => {
  fc.assert(
    fc.property(first17, fc.nat(16), (start, at) => {
      const code = completeUscc(start);
      fc.pre(code[at] !== code[at + 1]);
      const swapped = code.slice(0, at) + code[at + 1] + code[at] + code.slice(at + 2);
      expect(checkUscc(swapped).ok).toBe(false);
    }),
  );
});
