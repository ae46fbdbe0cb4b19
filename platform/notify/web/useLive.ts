import { useEffect, useRef } from 'react';
import { type LiveListener, listenLive } from './liveConnection.ts';

/**
 * Hears what the server tells this page while it is shown: `useLive((event) => event.name === 'case' && reload())`.
 * Ids only; what they stand for is read by the operations, which check access again.
 */
export function useLive(react: LiveListener): void {
  const latest = useRef(react);
  latest.current = react;
  useEffect(() => listenLive((event) => latest.current(event)), []);
}
