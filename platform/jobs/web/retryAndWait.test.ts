import { expect, it } from 'vitest';
import type { DeliveryView } from '../contract.ts';
import { retryAndWait } from './retryAndWait.ts';

function view(attempts: number, state: DeliveryView['state']): DeliveryView {
  return {
    id: 'd1',
    consumer: 'c',
    title: 'c',
    caseId: null,
    happenedAt: '2026-11-22T00:00:00Z',
    attempts,
    state,
    why: 'the gateway fails',
    error: null,
    nextAt: null,
  };
}

const say = (key: string, params?: Record<string, string>) => (params ? `${key}: ${params['why']}` : key);

/** Looks that find these, one after the other; the last for ever. */
function run(first: DeliveryView, ...looks: DeliveryView[]) {
  let look = 0;
  const pauses: number[] = [];
  const done = retryAndWait(
    'd1',
    {
      retry: async () => first,
      read: async () => looks[Math.min(look++, looks.length - 1)]!,
      pause: async (milliseconds) => void pauses.push(milliseconds),
    },
    say,
  );
  return { done, pauses };
}

it('is done when the new try arrived, however many looks that takes', async () => {
  const { done, pauses } = run(view(3, 'failing'), view(3, 'failing'), view(4, 'done'));
  await done;
  expect(pauses).toHaveLength(2);
});

it('says why when the new try failed', async () => {
  const { done } = run(view(3, 'failing'), view(4, 'failing'));
  await expect(done).rejects.toMatchObject({
    problem: { title: 'stillFailing: the gateway fails', wayOut: 'later' },
  });
});

it('waits a while for the other side to confirm', async () => {
  const { done, pauses } = run(view(3, 'waiting'), view(4, 'waiting'), view(4, 'done'));
  await done;
  expect(pauses).toHaveLength(2);
});

it('says that the other side has not confirmed', async () => {
  const { done } = run(view(3, 'waiting'), view(4, 'waiting'));
  await expect(done).rejects.toMatchObject({ problem: { code: 'stillWaiting' } });
});

it('gives up looking when no worker takes it', async () => {
  const { done, pauses } = run(view(1, 'failing'), view(1, 'failing'));
  await expect(done).rejects.toMatchObject({ problem: { code: 'notTried' } });
  expect(pauses).toHaveLength(12);
});
