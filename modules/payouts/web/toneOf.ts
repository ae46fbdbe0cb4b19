import type { Tone } from '#platform/ui/plain/stateKinds.ts';

const TONES: Readonly<Record<string, Tone>> = {
  paid: 'good',
  settled: 'good',
  passed: 'good',
  matched: 'good',
  propose: 'open',
  proposed: 'good',
  repaid: 'good',
  confirming: 'near',
  failed: 'bad',
  refused: 'bad',
  notPassed: 'bad',
  demanded: 'near',
  owed: 'near',
  objected: 'near',
  drafted: 'near',
  unknownOrder: 'bad',
  otherAmount: 'bad',
  notExpected: 'bad',
  noAmount: 'bad',
  budgetSpent: 'still',
  quotaFull: 'still',
  later: 'still',
  held: 'ended',
  excluded: 'ended',
  declined: 'ended',
  lapsed: 'ended',
  withdrawn: 'ended',
  closed: 'ended',
  dropped: 'ended',
  returned: 'ended',
  cancelled: 'ended',
};

/** How a state of an award, an order, a batch or a firm in a plan looks. */
export function toneOf(state: string): Tone {
  return TONES[state] ?? 'open';
}
