import { useQueryClient } from '@tanstack/react-query';

/** After something was done: every answer that a page behind the doors shows is asked for anew. */
export function useRefresh(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries();
}
