import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkUscc } from './checkUscc.ts';
import { DEMO_USCC_COUNT, demoUscc, isDemoUscc } from './demoUscc.ts';
import { organisationCodeCheck } from './organisationCodeCheck.ts';

test('demo codes pass every check and are known as such', () => {
  fc.assert(
    fc.property(fc.nat(DEMO_USCC_COUNT - 1), fc.nat(9999), (serial, region) => {
      const code = demoUscc(serial, `99${String(region).padStart(4, '0')}`);
      expect(checkUscc(code)).toEqual({ ok: true });
      expect(organisationCodeCheck(code.slice(8, 16))).toBe(code[16]);
      expect(isDemoUscc(code)).toBe(true);
    }),
  );
});

test('each serial has its own code', () => {
  const codes = new Set(Array.from({ length: DEMO_USCC_COUNT }, (_, serial) => demoUscc(serial)));
  expect(codes.size).toBe(DEMO_USCC_COUNT);
});

test('a real region, a serial out of range and real codes are outside', () => {
  expect(() => demoUscc(1, '640100')).toThrow(RangeError);
  expect(() => demoUscc(-1)).toThrow(RangeError);
  expect(() => demoUscc(DEMO_USCC_COUNT)).toThrow(RangeError);
  expect(isDemoUscc('91350100M000100Y43')).toBe(false);
  expect(isDemoUscc('11999900MADEG00012')).toBe(true);
});
