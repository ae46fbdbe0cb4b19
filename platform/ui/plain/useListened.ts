import { useEffect, useState } from 'react';

/**
 * What a store says now. Unlike useSyncExternalStore it changes together with other state that was set in the same
 * moment, so what leaves one list and enters another is never in neither. `subscribe` and `get` must stay the same.
 */
export function useListened<T>(subscribe: (listener: () => void) => () => void, get: () => T): T {
  const [now, setNow] = useState(get);
  useEffect(() => {
    const read = () => setNow(() => get());
    read();
    return subscribe(read);
  }, [subscribe, get]);
  return now;
}
