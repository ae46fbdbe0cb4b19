import { QueryClient } from '@tanstack/react-query';
import { problemOf } from '#platform/api/web/problemOf.ts';

const FRESH_MS = 10_000;

/** Reads of the app. Only what got no answer is asked again by itself; a refusal stays one. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: FRESH_MS,
      retry: (failures, error) => failures < 1 && problemOf(error).status === 0,
    },
    mutations: { retry: false },
  },
});
