import { type SequencerOptions, sequenceOnce } from './sequenceOnce.ts';

export interface Sequencer {
  /** Waits for the round under way and starts no other. */
  stop(): Promise<void>;
}

/**
 * Numbers leaves and publishes a head every ten seconds beside the command path, until stopped.
 * A failed round is told to `onError` and tried again at the next one.
 */
export function startSequencer(
  options: SequencerOptions & { everyMs?: number; onError?: (error: unknown) => void },
): Sequencer {
  const { everyMs = 10_000, onError = console.error } = options;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let round = run();

  async function run(): Promise<void> {
    try {
      await sequenceOnce(options);
    } catch (error) {
      onError(error);
    }
    if (stopped) return;
    timer = setTimeout(() => {
      round = run();
    }, everyMs);
    // The sequencer alone keeps no process alive.
    timer.unref();
  }

  return {
    stop() {
      stopped = true;
      clearTimeout(timer);
      return round;
    },
  };
}
