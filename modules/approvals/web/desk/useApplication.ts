import { createClient } from '#platform/api/web/createClient.ts';
import { useRead } from '#platform/api/web/useRead.ts';
import type { contract } from '../../contract.ts';

const approvals = createClient<typeof contract>('approvals');

/** What was applied for; the parts of a page that ask for the same share one answer. */
export function useApplication(caseId: string) {
  return useRead(['approvals', 'application', caseId], (signal) =>
    approvals.getApplication({ caseId }, { signal }),
  );
}
