import { expect, test } from 'vitest';
import { flattenMessages } from '#platform/i18n/pure/flattenMessages.ts';
import en from '../locales/en.json' with { type: 'json' };
import zh from '../locales/zh-CN.json' with { type: 'json' };
import { RESIDENT_ID_FAULTS } from './checkResidentId.ts';
import { checkUscc, USCC_FAULTS } from './checkUscc.ts';
import { PROFILE_FAULTS } from './readByProfile.ts';
import { LICENCE_NUMBER_WARNINGS } from './readLicenceNumber.ts';

const codes = [USCC_FAULTS, RESIDENT_ID_FAULTS, PROFILE_FAULTS, LICENCE_NUMBER_WARNINGS].flatMap(
  Object.values,
);

test.each([
  ['zh-CN', zh],
  ['en', en],
])('every fault says in %s what is wrong and the way out', (_, messages) => {
  const texts = flattenMessages(messages);
  for (const code of codes) {
    expect(texts.get(`errors.${code}.message`), code).toBeTruthy();
    expect(texts.get(`errors.${code}.wayOut`), code).toBeTruthy();
  }
});

test('texts name only values that the fault carries', () => {
  const texts = flattenMessages(zh);
  for (const wrong of [
    '9135O100M000100Y43',
    '913501D0M000100Y43',
    '91350100M0001D0Y43',
    '91305100M000100Y43',
    'x',
  ]) {
    const verdict = checkUscc(wrong);
    if (verdict.ok) return expect.unreachable();
    const text = texts.get(`errors.${verdict.code}.message`)! + texts.get(`errors.${verdict.code}.wayOut`)!;
    const named = [...text.matchAll(/{{(\w+)}}/g)].map((match) => match[1]!);
    expect(Object.keys(verdict.params)).toEqual(expect.arrayContaining(named));
  }
});
