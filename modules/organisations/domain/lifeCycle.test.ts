import { describe, expect, it } from 'vitest';
import { OrganisationStatus } from '../contract.ts';
import { afterMove, MOVES } from './lifeCycle.ts';

const every = OrganisationStatus.options;

/** Every lawful move, whole: from, move, to. */
const LAWFUL = `
preparing register active
preparing abandon abandoned
active convert active
active addPremises active
active suspend suspended
suspended wake active
active revoke revoked
suspended revoke revoked
active annul annulled
suspended annul annulled
revoked annul annulled
active deregister deregistered
suspended deregister deregistered
revoked deregister deregistered
revoked strikeOff struckOff
annulled strikeOff struckOff
annulled restore active
deregistered restore active
struckOff restore active`
  .trim()
  .split('\n');

describe('the life of a firm [LIF-10] [LIF-10.r1] [LIF-10.r2]', () => {
  it('knows these moves and no others', () => {
    const lawful = MOVES.flatMap((move) =>
      every.flatMap((from) => {
        const to = afterMove(from, move, 'active');
        return to ? [`${from} ${move} ${to}`] : [];
      }),
    );
    expect(lawful).toEqual(LAWFUL);
  });

  it('never strikes off a firm whose licence nobody took', () => {
    expect(afterMove('active', 'strikeOff')).toBeUndefined();
    expect(afterMove('suspended', 'strikeOff')).toBeUndefined();
    expect(afterMove('revoked', 'strikeOff')).toBe('struckOff');
  });

  it('lets a dormant firm wake, and no ended one', () => {
    expect(afterMove('suspended', 'wake')).toBe('active');
    for (const ended of ['deregistered', 'struckOff', 'annulled', 'revoked'] as const)
      expect(afterMove(ended, 'wake')).toBeUndefined();
  });

  it('restores to what was before, and only what had ended', () => {
    expect(afterMove('struckOff', 'restore', 'revoked')).toBe('revoked');
    expect(afterMove('active', 'restore', 'active')).toBeUndefined();
    expect(afterMove('deregistered', 'restore')).toBeUndefined();
  });
});
