import { describe, expect, it } from 'vitest';
import { earliestEnd, standingOf } from './standsFor.ts';

const food = { statusToday: 'valid', validTo: '2031-11-22' } as const;
const signs = { statusToday: 'valid', validTo: '2027-11-22' } as const;
const fire = { statusToday: 'valid', validTo: null } as const;

describe('a comprehensive licence', () => {
  it('ends with the first of those it stands for, and does not end with those that do not [APV-14.r4]', () => {
    expect(earliestEnd([food, signs, fire])).toBe('2027-11-22');
    expect(earliestEnd([fire])).toBeNull();
  });

  it('no longer ends with one that is revoked: that one is over already [APV-14.r5]', () => {
    expect(earliestEnd([food, { ...signs, statusToday: 'revoked' }])).toBe('2031-11-22');
  });

  it('stands in full, in part, or not at all', () => {
    expect(standingOf([food, fire])).toBe('all');
    expect(standingOf([food, { ...signs, statusToday: 'revoked' }])).toBe('some');
    expect(standingOf([{ ...food, statusToday: 'expired' }])).toBe('none');
  });
});
