import { expect, test } from 'vitest';
import { ResidentId, Uscc } from './identifierSchemas.ts';
import { tidyCode } from './tidyCode.ts';

test('what people type is tidied before it is checked', () => {
  expect(Uscc.parse('  91350100m000100y43 ')).toBe('91350100M000100Y43');
  expect(Uscc.parse('９１３５０１００Ｍ０００１００Ｙ４３')).toBe('91350100M000100Y43');
  expect(Uscc.parse('9135 0100-M000-100Y 43')).toBe('91350100M000100Y43');
  expect(ResidentId.parse('11010519491231002x')).toBe('11010519491231002X');
});

test('tidying repairs nothing: O stays O', () => {
  expect(tidyCode('9I35O')).toBe('9I35O');
});

test('an issue carries the fault as its message, and its values', () => {
  const result = Uscc.safeParse('9135O100M000100Y43');
  expect(result.error?.issues[0]).toMatchObject({
    message: 'identifiers.uscc.neverLetter',
    params: { position: 5, character: 'O', likely: '0' },
  });
  expect(ResidentId.safeParse('123').error?.issues[0]?.message).toBe('identifiers.residentId.length');
});
