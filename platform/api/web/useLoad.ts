import { useCallback, useEffect, useRef, useState } from 'react';
import type { ProblemDocument } from './problemDocument.ts';
import { isAborted, problemOf } from './problemOf.ts';

export interface Load<T> {
  data: T | undefined;
  problem: ProblemDocument | undefined;
  loading: boolean;
  reload: () => void;
}

/**
 * Reads for pages without the query library: `useLoad((signal) => client.getMatter({ code }, { signal }), code)`.
 * @param on what the answer depends on; it is asked again when this changes, and an answer that comes late is dropped
 */
export function useLoad<T>(read: (signal: AbortSignal) => Promise<T>, on: string): Load<T> {
  const [state, setState] = useState<{ on: string; data?: T; problem?: ProblemDocument }>();
  const [turn, setTurn] = useState(0);
  const latest = useRef(read);
  latest.current = read;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` is how a reload is asked for
  useEffect(() => {
    const giveUp = new AbortController();
    latest
      .current(giveUp.signal)
      .then((data) => !giveUp.signal.aborted && setState({ on, data }))
      .catch((error: unknown) => {
        if (!giveUp.signal.aborted && !isAborted(error)) setState({ on, problem: problemOf(error) });
      });
    return () => giveUp.abort();
  }, [on, turn]);
  const reload = useCallback(() => setTurn((before) => before + 1), []);
  const current = state?.on === on ? state : undefined;
  return { data: current?.data, problem: current?.problem, loading: !current, reload };
}
