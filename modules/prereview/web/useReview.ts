import { useEffect } from 'react';
import { type Read, useRead } from '#platform/api/web/useRead.ts';
import type { ReviewView } from '../contract.ts';
import { prereviewClient } from './prereviewClient.ts';

const LOOK_AGAIN_MS = 1_500;

/** What the machine found in a draft as it was last saved. */
export function useDraftReview(draftId: string, savedAt: string | undefined): Read<ReviewView> {
  const read = useRead(
    ['prereview', 'draft', draftId, savedAt],
    (signal) => prereviewClient.getDraftReview({ draftId }, { signal }),
    { keep: true },
  );
  return useFinished(read);
}

/** What the machine found in a case, and what officers said to it. */
export function useCaseReview(caseId: string): Read<ReviewView> {
  return useFinished(
    useRead(['prereview', 'case', caseId], (signal) => prereviewClient.getCaseReview({ caseId }, { signal })),
  );
}

/** Asks again while the machine is at it. */
function useFinished(read: Read<ReviewView>): Read<ReviewView> {
  const { data, reload } = read;
  const unfinished = data?.state === 'waiting' || data?.model === 'waiting';
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer that is not final starts one more wait
  useEffect(() => {
    if (!unfinished) return;
    const timer = setTimeout(reload, LOOK_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [unfinished, data]);
  return read;
}
