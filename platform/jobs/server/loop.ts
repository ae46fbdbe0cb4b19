export interface Loop {
  /** Looks at once instead of waiting out the pause. */
  wake(): void;
  /** Lets the work under way finish (its signal is aborted), then stops. */
  stop(): Promise<void>;
}

/**
 * Does the work again and again; rests when there was nothing to do or it failed.
 * @param work true when there may be more to do at once
 */
export function startLoop(
  work: (signal: AbortSignal) => Promise<boolean>,
  options: { idleMs: number; onError: (error: unknown) => void },
): Loop {
  const stopping = new AbortController();
  const { signal } = stopping;
  let rung = false;
  let wakeUp = () => {};
  const rest = async () => {
    if (rung || signal.aborted) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, options.idleMs);
      wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  };
  const wake = () => {
    rung = true;
    wakeUp();
  };
  const running = (async () => {
    while (!signal.aborted) {
      rung = false;
      const busy = await work(signal).catch((error) => {
        if (!signal.aborted) options.onError(error);
        return false;
      });
      if (!busy) await rest();
    }
  })();
  return {
    wake,
    async stop() {
      stopping.abort(new Error('the worker stops'));
      wake();
      await running;
    },
  };
}
