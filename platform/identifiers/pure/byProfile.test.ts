import { expect, test } from 'vitest';
import { composeByProfile } from './composeByProfile.ts';
import { readByProfile } from './readByProfile.ts';
import { getProfile, serviceItemProfiles } from './serviceItemProfiles.ts';

const examples = serviceItemProfiles.flatMap((profile) =>
  profile.examples.map((example) => ({ id: profile.id, profile, example })),
);

test.each(examples)('$id: its example $example reads and composes back', ({ profile, example }) => {
  const verdict = readByProfile(example, profile);
  expect(verdict.ok).toBe(true);
  if (verdict.ok) expect(composeByProfile(verdict.parts, profile)).toBe(example);
});

test('a real implementing code is split', () => {
  expect(readByProfile('11440232MB2D06811W4000117051000', getProfile('serviceItem.implementing31'))).toEqual({
    ok: true,
    parts: { office: '11440232MB2D06811W', officeLevel: '4', basic: '000117051000' },
  });
});

test('a case number is composed, its serial padded', () => {
  const number = composeByProfile(
    { implementing: '11440232MB2D06811W4000117051000', date: '20201020', serial: '8' },
    getProfile('case.number43'),
  );
  expect(number).toBe('11440232MB2D06811W4000117051000202010200008');
});

test('faults name the stretch', () => {
  const profile = getProfile('case.number43');
  expect(readByProfile('123', profile)).toMatchObject({
    code: 'identifiers.byProfile.length',
    params: { expected: 43 },
  });
  expect(readByProfile('11440232MB2D06811W4000117051000202013200008', profile)).toMatchObject({
    code: 'identifiers.byProfile.part',
    params: { from: 32, to: 39, value: '20201320' },
  });
  expect(readByProfile('11440232MB2D06811X4000117051000202010200008', profile)).toMatchObject({
    params: { from: 1, to: 31 },
  });
});

test('composing refuses a missing part', () => {
  const profile = getProfile('serviceItem.basic12');
  expect(() => composeByProfile({ catalogueLevel: '00', itemType: '01' }, profile)).toThrow(
    'identifiers.byProfile',
  );
});

test('what is only inferred says so', () => {
  expect(serviceItemProfiles.every(({ source }) => !source.confirmed)).toBe(true);
});
