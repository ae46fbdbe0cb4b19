import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ignoresOffer, isPolite } from './negotiation.ts';

describe('two pages that negotiate', () => {
  it('have exactly one polite side', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.uuid(), (one, other) => {
        fc.pre(one !== other);
        expect(isPolite(one, other)).toBe(!isPolite(other, one));
      }),
    );
  });

  it('never both drop the offer of the other when they collide, and never both take it', () => {
    for (const makingOffer of [true, false]) {
      const states = makingOffer ? ['stable', 'have-local-offer'] : ['have-local-offer'];
      for (const state of states) {
        const ignored = [true, false].map((polite) =>
          ignoresOffer({ polite, makingOffer, ignoring: false }, 'offer', state),
        );
        expect(ignored).toEqual([false, true]);
      }
    }
  });

  it('take every answer, and every offer that collides with nothing', () => {
    for (const polite of [true, false]) {
      const negotiation = { polite, makingOffer: false, ignoring: false };
      expect(ignoresOffer(negotiation, 'offer', 'stable')).toBe(false);
      expect(ignoresOffer(negotiation, 'answer', 'have-local-offer')).toBe(false);
    }
  });
});
