import { nextReadyAt } from './dueTimers.ts';
import { type FireOptions, fireDueTimers } from './fireDueTimers.ts';
import { listen } from './listen.ts';
import { TIMERS_ARMED, type Timer } from './timer.ts';

export interface TimersOptions extends Omit<FireOptions, 'onError'> {
  /** A timer that failed, or (without a timer) a database that did not answer. */
  onError: (error: unknown, timer?: Timer) => void;
}

export interface Timers {
  /** Looks at once. */
  wake(): void;
  /** Lets what is being fired finish, then stops. */
  stop(): Promise<void>;
}

const LOOK_AT_LEAST_EVERY = 1_000;
/** A case that was locked is tried again soon: commands hold it for milliseconds. */
const RETRY_LOCKED = 50;

/**
 * The poller: sleeps until the next timer is due, at most a second, or until it is woken. Any number may run
 * on one database. It survives a database that goes away.
 */
export function startTimers(options: TimersOptions): Timers {
  const alarm = makeAlarm();
  const listener = listen(options.database, TIMERS_ARMED, alarm.ring);
  let stopped = false;

  async function look(): Promise<number> {
    const { skipped } = await fireDueTimers(options, () => stopped);
    if (skipped > 0) return RETRY_LOCKED;
    const next = await nextReadyAt(options.database);
    const wait = next ? next.getTime() - options.now().getTime() : LOOK_AT_LEAST_EVERY;
    return Math.min(LOOK_AT_LEAST_EVERY, Math.max(0, wait));
  }

  const running = (async () => {
    while (!stopped) {
      alarm.reset();
      const wait = await look().catch((error) => {
        if (!stopped) options.onError(error);
        return LOOK_AT_LEAST_EVERY;
      });
      if (!stopped) await alarm.sleep(wait);
    }
  })();

  return {
    wake: alarm.ring,
    async stop() {
      stopped = true;
      alarm.ring();
      await Promise.all([running, listener.close()]);
    },
  };
}

/** A sleep that can be cut short, also by a ring that came just before it. */
function makeAlarm() {
  let rung = false;
  let wakeUp = () => {};
  return {
    reset() {
      rung = false;
    },
    ring() {
      rung = true;
      wakeUp();
    },
    async sleep(milliseconds: number): Promise<void> {
      if (rung) return;
      await new Promise<void>((resolve) => {
        const timeout = setTimeout(resolve, milliseconds);
        wakeUp = () => {
          clearTimeout(timeout);
          resolve();
        };
      });
    },
  };
}
