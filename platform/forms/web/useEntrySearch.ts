import { useEffect, useRef, useState } from 'react';
import type { EntryOption } from './formLookups.ts';

const QUIET_MS = 250;

/** Searches a register while somebody types. Of answers that overtake each other only the last question's counts. */
export function useEntrySearch(ask: (text: string) => Promise<EntryOption[]>) {
  const [state, setState] = useState<'idle' | 'searching' | 'failed'>('idle');
  const [entries, setEntries] = useState<EntryOption[]>([]);
  const asked = useRef(0);
  const last = useRef('');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  function search(text: string, wait = text === '' ? 0 : QUIET_MS): void {
    last.current = text;
    asked.current += 1;
    const question = asked.current;
    setState('searching');
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      ask(text.trim()).then(
        (found) => {
          if (question !== asked.current) return;
          setEntries(found);
          setState('idle');
        },
        () => {
          if (question !== asked.current) return;
          setEntries([]);
          setState('failed');
        },
      );
    }, wait);
  }

  return { state, entries, search: (text: string) => search(text), again: () => search(last.current, 0) };
}
