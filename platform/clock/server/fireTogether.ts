import { type Database, sql } from '#platform/db/server/database.ts';
import type { DueTimer } from './dueTimers.ts';
import { claimTimer, type Fire, fireTimer, type Outcome } from './fireTimer.ts';
import type { Timer } from './timer.ts';

// Who holds several cases must not wait long for another: this side gives way before the server looks for a
// deadlock (after a second), so that it is never a person's command that fails.
const PATIENCE = sql('timers_patience', "SET LOCAL lock_timeout = '100ms'");
const LOCK_NOT_AVAILABLE = '55P03';

/**
 * Fires several timers one after the other in one transaction, as a backlog is worked off: one commit for all.
 * Each is claimed in its turn, exactly as alone, so that it fires only when those before it left it standing.
 * When one of them throws, nothing of this has happened, and each is fired alone; when one waits for a row that somebody
 * holds, all are left to the next look.
 */
export async function fireTogether(
  database: Database,
  timers: readonly DueTimer[],
  now: () => Date,
  fire: Fire,
  onError: (error: unknown, timer: Timer) => void,
): Promise<Outcome[]> {
  const alone = async () => {
    const outcomes: Outcome[] = [];
    for (const due of timers) outcomes.push(await fireTimer(database, due, now, fire, onError));
    return outcomes;
  };
  if (timers.length === 1 || timers.some(({ orphaned }) => orphaned)) return alone();
  try {
    return await database.transaction(async (tx) => {
      tx.later(PATIENCE);
      const outcomes: Outcome[] = [];
      for (const due of timers) {
        const claimed = await claimTimer(tx, due);
        if (claimed) await fire(tx, due);
        outcomes.push(claimed ? 'fired' : 'skipped');
      }
      return outcomes;
    });
  } catch (error) {
    const lostPatience = (error as { code?: string }).code === LOCK_NOT_AVAILABLE;
    return lostPatience ? timers.map(() => 'skipped') : alone();
  }
}
