import { describe, expect, it } from 'vitest';
import { allows, inForce, type What } from './delegation.ts';

const EVERYTHING: What[] = ['fill', 'submit', 'sign', 'receive', 'delegate'];
const allowed = (delegation: 'owner' | 'preparer' | 'agent', may: string[] = []) =>
  EVERYTHING.filter((what) => allows({ delegation, may }, what));

describe('allows', () => {
  it('lets an owner do everything', () => expect(allowed('owner')).toEqual(EVERYTHING));

  it('lets a preparer fill, and neither submit nor sign', () =>
    expect(allowed('preparer')).toEqual(['fill']));

  it('lets an agent do what the delegation says', () => {
    expect(allowed('agent', ['fill', 'submit'])).toEqual(['fill', 'submit']);
    expect(allowed('agent', ['receive'])).toEqual(['receive']);
  });

  it('never leaves signing or delegating to an agent, whatever the row says', () => {
    expect(allowed('agent', ['sign', 'delegate'])).toEqual([]);
  });
});

describe('inForce', () => {
  const term = { validFrom: '2026-03-01', validTo: '2026-06-30', revoked: false };

  it.each([
    ['2026-02-28', false],
    ['2026-03-01', true],
    ['2026-06-30', true],
    ['2026-07-01', false],
  ])('on %s: %s', (on, expected) => expect(inForce(term, on)).toBe(expected));

  it('ends at once when revoked', () =>
    expect(inForce({ ...term, revoked: true }, '2026-04-01')).toBe(false));

  it('lasts without a last day', () => expect(inForce({ ...term, validTo: null }, '2099-01-01')).toBe(true));
});
