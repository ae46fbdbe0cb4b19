import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Problem } from '#platform/errors/pure/problem.ts';
import { issueLicenceNumber } from './issueLicenceNumber.ts';
import { mod37Check } from './mod37.ts';
import { readLicenceNumber } from './readLicenceNumber.ts';

const REAL = [
  '11100000000013338W011.11430000006122244L.20230000403.001.U',
  '11100000000013338W009.11330105002500287C.2025052201.002.0',
  '11100000MB03271699022.340100.000000016.001.9',
];

test.each(REAL)('%s reads without warning, with and without its root', (number) => {
  const [type, issuer, serial, version, check] = number.split('.');
  const expected = { parts: { type, issuer, serial, version, check }, warnings: [] };
  expect(readLicenceNumber(number)).toEqual(expected);
  expect(readLicenceNumber(`1.2.156.3005.2.${number}`)).toEqual(expected);
  expect(readLicenceNumber(` ${number.toLowerCase()}\n`)).toEqual(expected);
});

test('the parts of a real number give the same number', () => {
  expect(
    issueLicenceNumber({
      type: '11100000000013338W011',
      issuer: '11430000006122244L',
      serial: '20230000403',
      version: 1,
    }),
  ).toBe(REAL[0]);
});

test('a wrong check character is a warning that names the right one', () => {
  const { warnings } = readLicenceNumber('11100000000013338W011.11430000006122244L.20230000403.001.V');
  expect(warnings).toEqual([
    { code: 'identifiers.licenceNumber.checkCharacter', params: { found: 'V', expected: 'U' } },
  ]);
});

test('every other deviation is a warning of its own', () => {
  const { warnings } = readLicenceNumber('ABC.OFFICE.1.1A.0');
  expect(warnings.map(({ code }) => code.split('.').at(-1))).toEqual([
    'type',
    'issuer',
    'serial',
    'version',
    'checkCharacter',
  ]);
});

test.each(['', 'a.b.c', '1.2.3.4.5.6', 'x..y.z.1', '证.照.编.号.1'])('%s is not readable', (text) => {
  expect(() => readLicenceNumber(text)).toThrow('identifiers.licenceNumber.unreadable');
});

test('issuing is strict and names each bad part', () => {
  try {
    issueLicenceNumber({ type: '11100000000013338X011', issuer: '340100', serial: 'abc', version: 1000 });
    expect.unreachable();
  } catch (error) {
    expect((error as Problem).fields.map(({ path }) => path)).toEqual([
      'type',
      'issuer',
      'serial',
      'version',
    ]);
  }
});

test('a number that we issue reads back, and any one wrong character of its serial is noticed', () => {
  const serials = fc.string({ unit: fc.constantFrom(...'0123456789ABCXYZ'), minLength: 9, maxLength: 32 });
  fc.assert(
    fc.property(serials, fc.integer({ min: 1, max: 999 }), fc.nat(), (serial, version, seed) => {
      const type = '11100000000013338W011';
      const number = issueLicenceNumber({ type, issuer: '11430000006122244L', serial, version });
      const { parts, warnings } = readLicenceNumber(number);
      expect(warnings).toEqual([]);
      expect(parts.serial).toBe(serial);
      const at = seed % serial.length;
      const other = serial[at] === 'Q' ? 'R' : 'Q';
      const wrong = serial.slice(0, at) + other + serial.slice(at + 1);
      expect(readLicenceNumber(number.replace(`.${serial}.`, `.${wrong}.`)).warnings).toHaveLength(1);
    }),
  );
});

test('MOD 37,36 refuses other characters', () => {
  expect(() => mod37Check('a')).toThrow(RangeError);
});
