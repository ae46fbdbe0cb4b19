import { useRead } from '#platform/api/web/useRead.ts';
import { payouts } from './payoutsClient.ts';

/** The award or claim that a case is, reviews, or demands back. */
export function useAward(caseId: string) {
  return useRead(['payouts', 'award', caseId], (signal) => payouts.getAward({ caseId }, { signal }));
}
