import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ProblemDocument } from './problemDocument.ts';
import { problemOf } from './problemOf.ts';

export interface Read<T> {
  /** Stays while a newer answer is on its way, also when the question changed. */
  data: T | undefined;
  problem: ProblemDocument | undefined;
  /** Nothing to show yet. */
  loading: boolean;
  reload: () => void;
}

/**
 * Reads for pages behind the doors: answers are shared between the parts of a page and shown at once on coming
 * back. `useRead(['cases', 'one', id], (signal) => cases.getCase({ caseId: id }, { signal }))`.
 * @param key the module's name first, then what the answer depends on
 * @param wanted false while the question cannot be asked yet
 */
export function useRead<T>(
  key: readonly unknown[],
  read: (signal: AbortSignal) => Promise<T>,
  wanted = true,
): Read<T> {
  const { data, error, isPending, refetch } = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => read(signal),
    placeholderData: keepPreviousData,
    enabled: wanted,
  });
  return {
    data,
    problem: error ? problemOf(error) : undefined,
    loading: isPending && !error,
    reload: () => void refetch(),
  };
}
