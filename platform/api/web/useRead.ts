import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ProblemDocument } from './problemDocument.ts';
import { problemOf } from './problemOf.ts';

export interface Read<T> {
  data: T | undefined;
  problem: ProblemDocument | undefined;
  /** Nothing to show yet. */
  loading: boolean;
  reload: () => void;
}

export interface ReadOptions {
  /** False while the question cannot be asked yet. */
  wanted?: boolean;
  /** The last answer stays while that to the next question is on its way: for lists that are filtered. */
  keep?: boolean;
}

/**
 * Reads for pages behind the doors: answers are shared between the parts of a page and shown at once on coming
 * back. `useRead(['cases', 'one', id], (signal) => cases.getCase({ caseId: id }, { signal }))`.
 * @param key the module's name first, then what the answer depends on
 */
export function useRead<T>(
  key: readonly unknown[],
  read: (signal: AbortSignal) => Promise<T>,
  { wanted = true, keep = false }: ReadOptions = {},
): Read<T> {
  const { data, error, isPending, refetch } = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => read(signal),
    placeholderData: keep ? keepPreviousData : undefined,
    enabled: wanted,
  });
  return {
    data,
    problem: error ? problemOf(error) : undefined,
    loading: isPending && !error,
    reload: () => void refetch(),
  };
}
