import { useRead } from '#platform/api/web/useRead.ts';
import { bundles } from './bundlesClient.ts';

/** The event that a case is or is a part of; null for any other case. */
export function useEvent(caseId: string) {
  return useRead(['bundles', 'event', caseId], (signal) => bundles.findEvent({ caseId }, { signal }));
}
