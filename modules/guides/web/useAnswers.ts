import { useCallback, useState } from 'react';

const PREFIX = 'a.';

/** Answers that live in the address (`?a.<question>=<answer>`): a reader can share, print and come back to them. */
export function useAnswers(query: URLSearchParams) {
  const [answers, setAnswers] = useState<Record<string, string>>(() => readAnswers(query));
  const change = useCallback((next: Record<string, string>) => {
    setAnswers(next);
    const address = new URL(location.href);
    for (const key of [...address.searchParams.keys()])
      if (key.startsWith(PREFIX)) address.searchParams.delete(key);
    for (const [id, answer] of Object.entries(next)) address.searchParams.set(PREFIX + id, answer);
    history.replaceState(history.state, '', address);
  }, []);
  return { answers, change, key: JSON.stringify(answers) };
}

function readAnswers(query: URLSearchParams): Record<string, string> {
  const given = [...query].filter(([key]) => key.startsWith(PREFIX));
  return Object.fromEntries(given.map(([key, value]) => [key.slice(PREFIX.length), value]));
}
