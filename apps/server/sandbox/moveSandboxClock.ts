import type { Services } from '#platform/api/server/services.ts';
import { nextReadyAt } from '#platform/clock/server/dueTimers.ts';
import { fireDueTimers } from '#platform/clock/server/fireDueTimers.ts';
import type { Time } from '#platform/clock/server/time.ts';
import type { Consumer } from '#platform/jobs/server/consumer.ts';
import { dispatchOnce } from '#platform/jobs/server/dispatcher.ts';
import { fireTimer } from '#platform/process/server/fireTimer.ts';

const NOBODY = { own: false, inScope: false, maySubmit: false };

/**
 * Moves the clock of a sandbox on. Every clock that runs out on the way does so at its own moment, in order, and what
 * follows from it is carried out before the next, as in a story. The worker beside it may take part.
 */
export async function moveSandboxClock(
  { services, time, consumers }: { services: Services; time: Time; consumers: readonly Consumer[] },
  to: Date,
): Promise<void> {
  const { database, now, processes: book, log } = services;
  for (let before: Date | undefined; ; ) {
    const next = await nextReadyAt(database);
    // One that could not be fired stays due: it is left to the worker, which tries again.
    if (!next || next > to || next.getTime() === before?.getTime()) break;
    before = next;
    if (next > now()) await time.moveTo(next);
    await fireDueTimers({
      database,
      now,
      concurrency: 1,
      onError: (error, timer) => log.error({ err: error, timer }, 'timer failed'),
      fire: (tx, { caseId, name, action }) =>
        fireTimer(
          { tx, book, now: now(), standing: async () => NOBODY },
          { caseId, name, action: action as { clock: string; kind: 'due' | 'warn' } },
        ),
    });
    while (await dispatchOnce({ database, consumers, log }));
  }
  if (to > now()) await time.moveTo(to);
}
