import { useRead } from '#platform/api/web/useRead.ts';
import type { Autosaving } from '#platform/forms/web/useAutosave.ts';
import { approvals } from '../client.ts';

/** How the server judges the draft as it was last saved; asked again after each save. */
export function useDraftCheck(draftId: string, { savedAt, status }: Pick<Autosaving, 'savedAt' | 'status'>) {
  return useRead(
    ['approvals', 'check', draftId, savedAt],
    (signal) => approvals.checkDraft({ draftId }, { signal }),
    { keep: true, wanted: status === 'saved' },
  );
}
