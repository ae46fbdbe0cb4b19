import { useEffect, useState } from 'react';

/** The wait after which people want to be told that something is going on. */
export const SLOW_MS = 1000;

/** True once `active` has lasted a second; at once false when it ends. What is quick shows no flicker. */
export function useSlow(active: boolean, after: number = SLOW_MS): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!active) return;
    const timer = setTimeout(() => setSlow(true), after);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [active, after]);
  return slow;
}
