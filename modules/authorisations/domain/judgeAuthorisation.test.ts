import { expect, it } from 'vitest';
import type { SingleOfficer } from '#modules/catalogue/contract.ts';
import { halfYear, halfYearOf } from './halfYear.ts';
import { judgeAuthorisations } from './judgeAuthorisation.ts';
import { lastDayOfTerm } from './term.ts';

const text = { zh: '试', en: 'test' };
const rules: SingleOfficer = {
  list: 'list',
  term: { amount: 2, unit: 'years', source: 'test' },
  experience: { amount: 1, unit: 'years', source: 'test' },
  qualification: { title: text, source: 'test' },
  spotCheck: { sample: 2, source: 'test' },
  responsibility: { text, source: 'test' },
  sameConditionsAs: 'ordinary',
  origin: 'stated',
};
const held = {
  matters: ['shop-sign'],
  validFrom: '2026-11-23',
  validTo: lastDayOfTerm('2026-11-23', rules.term),
  qualificationNumber: '27-001',
  qualificationValidTo: '2030-12-31',
  approvalSince: '2025-11-23',
  withdrawnOn: null,
};
const on = (today: string, change: object = {}) =>
  judgeAuthorisations([{ ...held, ...change }], { matter: 'shop-sign', rules, today })?.code;

it('holds for two years and ends after its last day [APV-06.r7]', () => {
  expect(held.validTo).toBe('2028-11-22');
  expect(on('2026-11-22')).toBe('authorisation.notBegun');
  expect(on('2026-11-23')).toBeUndefined();
  expect(on('2028-11-22')).toBeUndefined();
  expect(on('2028-11-23')).toBe('authorisation.ended');
});

it('needs a year of approval work, the day included [APV-06.r5]', () => {
  expect(on('2026-11-23', { approvalSince: '2025-11-24' })).toBe('authorisation.tooNew');
  expect(on('2026-11-24', { approvalSince: '2025-11-24' })).toBeUndefined();
});

it('needs a qualification that holds on the day [APV-06.r6]', () => {
  expect(on('2027-01-01', { qualificationValidTo: '2026-12-31' })).toBe('authorisation.unqualified');
  expect(on('2026-12-31', { qualificationValidTo: '2026-12-31' })).toBeUndefined();
  expect(on('2026-12-01', { qualificationNumber: ' ' })).toBe('authorisation.unqualified');
});

it('is for the matters it names, and ends on the day of its withdrawal [APV-06.r11]', () => {
  expect(on('2027-03-01', { matters: ['other'] })).toBe('authorisation.otherMatters');
  expect(on('2027-03-01', { withdrawnOn: '2027-03-01' })).toBe('authorisation.withdrawn');
  expect(judgeAuthorisations([], { matter: 'shop-sign', rules, today: '2027-03-01' })?.code).toBe(
    'authorisation.none',
  );
});

it('a new authorisation takes the place of one that ended', () => {
  const two = [held, { ...held, validFrom: '2028-11-23', validTo: '2030-11-22' }];
  const asked = { matter: 'shop-sign', rules, today: '2028-11-23' };
  expect(judgeAuthorisations(two, asked)).toBeUndefined();
});

it('half-years follow each other without a gap', () => {
  expect(halfYearOf('2026-06-30').id).toBe('2026H1');
  expect(halfYearOf('2026-07-01')).toEqual({ id: '2026H2', from: '2026-07-01', to: '2026-12-31' });
  expect(halfYear('2026H2')).toEqual(halfYearOf('2026-07-01'));
});
