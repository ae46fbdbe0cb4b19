import { nextReadyAt } from '#platform/clock/server/dueTimers.ts';
import { fireDueTimers } from '#platform/clock/server/fireDueTimers.ts';
import { dispatchOnce } from '#platform/jobs/server/dispatcher.ts';
import { fireTimer } from '#platform/process/server/fireTimer.ts';
import { noStanding } from '#platform/process/server/noStanding.ts';
import { StoryError, type World } from './world.ts';

/**
 * Moves the time of the story on. Every clock that runs out on the way does so at its own moment, in order,
 * one after the other, and what follows from it is carried out before the next.
 * @throws StoryError when the story goes back in time; whatever a timer throws
 */
export async function moveTime(world: World, to: Date): Promise<void> {
  const { clock, services } = world;
  if (to < clock.now) throw new StoryError(world.say('reforms.scenario.backInTime'));
  for (;;) {
    const next = await nextReadyAt(services.database);
    if (!next || next > to) break;
    if (next > clock.now) clock.now = next;
    await fireDue(world);
  }
  clock.now = to;
}

async function fireDue(world: World): Promise<void> {
  const { database, now, processes: book } = world.services;
  let failed: unknown;
  await fireDueTimers({
    database,
    now,
    concurrency: 1,
    onError: (error) => {
      failed ??= error;
    },
    fire: (tx, { caseId, name, action }) =>
      fireTimer(
        { tx, book, now: now(), standing: noStanding },
        { caseId, name, action: action as { clock: string; kind: 'due' | 'warn' } },
      ),
  });
  if (failed) throw failed;
  await deliver(world);
}

/** Carries every waiting event to whoever reacts to it in the platform, as a worker would. */
export async function deliver(world: World): Promise<void> {
  const { database, log } = world.services;
  while (await dispatchOnce({ database, consumers: world.consumers, log }));
}
