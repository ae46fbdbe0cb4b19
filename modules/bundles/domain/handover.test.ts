import { expect, it } from 'vitest';
import { handoverOf } from './handover.ts';

const food = { member: 'food', decidedOn: '2026-11-23', deliverBy: '2026-12-07' };
const water = { member: 'water', decidedOn: '2026-12-14', deliverBy: '2026-12-28' };

it('waits for the last decision, and not longer than the first result may wait [APV-13.r2]', () => {
  const early = { ended: false, today: '2026-11-30' };
  expect(handoverOf([food], [], early)).toEqual({ waiting: [food], ready: false, latestOn: '2026-12-07' });
  expect(handoverOf([food], [], { ended: false, today: '2026-12-07' }).ready).toBe(true);
});

it('hands over everything at the end, each with the day of its own decision [APV-13.r2]', () => {
  const end = handoverOf([food, water], [], { ended: true, today: '2026-12-01' });
  expect(end.ready).toBe(true);
  expect(end.waiting.map(({ decidedOn }) => decidedOn)).toEqual(['2026-11-23', '2026-12-14']);
});

it('leaves what is handed over already, and has nothing to hand over when nothing is granted', () => {
  const end = { ended: true, today: '2026-12-15' };
  expect(handoverOf([food, water], ['food'], end).waiting).toEqual([water]);
  expect(handoverOf([food], ['food'], end)).toEqual({ waiting: [], ready: false, latestOn: null });
  expect(handoverOf([], [], end).ready).toBe(false);
});
