import { useRead } from '#platform/api/web/useRead.ts';
import { profiles } from './profilesClient.ts';

/** What a dispute is about. */
export function useDispute(caseId: string) {
  return useRead(['profiles', 'dispute', caseId], (signal) => profiles.getDispute({ caseId }, { signal }));
}
