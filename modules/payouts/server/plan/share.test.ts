import { expect, it } from 'vitest';
import { share } from './share.ts';

const fen = (amount: bigint) => ({ fen: amount });
const none = { money: undefined, firms: undefined };

it('gives whole amounts in their order; after the first that does not fit nobody overtakes', () => {
  const { outcomes, left } = share([fen(60n), fen(50n), fen(10n)], { money: 100n, firms: undefined }, 9);
  expect(outcomes).toEqual(['propose', 'budgetSpent', 'budgetSpent']);
  expect(left.money).toBe(40n);
});

it('spends to the last fen, and no further', () => {
  expect(share([fen(60n), fen(40n), fen(1n)], { money: 100n, firms: undefined }, 9).outcomes).toEqual([
    'propose',
    'propose',
    'budgetSpent',
  ]);
});

it('counts places, passes over whom the rest does not concern, and stops after as many as go at once', () => {
  const others = [
    { fen: 1n, hindered: 'held' as const },
    { fen: 1n, hindered: 'excluded' as const },
  ];
  const asked = [...others, fen(1n), { fen: undefined }, fen(1n)];
  expect(share(asked, { money: undefined, firms: 1 }, 9).outcomes).toEqual([
    'held',
    'excluded',
    'propose',
    'noAmount',
    'quotaFull',
  ]);
  expect(share([fen(1n), fen(1n)], none, 1).outcomes).toEqual(['propose', 'later']);
});
