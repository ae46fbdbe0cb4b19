import { useSyncExternalStore } from 'react';

/** The width below which the desk shows one thing under the other; the same as in shell.css. */
const NARROW = '(max-width: 56rem)';

/** Whether the screen is too narrow for tables and columns. Follows a turn of the phone and the elder mode. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(NARROW).matches);
}

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(NARROW);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
