import { useRead } from '#platform/api/web/useRead.ts';
import type { Autosaving } from '#platform/forms/web/useAutosave.ts';
import type { ApplyDesk } from './applyDesk.ts';

/** How the server judges the draft as it was last saved; asked again after each save. */
export function useDraftCheck(
  desk: ApplyDesk,
  draftId: string,
  { savedAt, status }: Pick<Autosaving, 'savedAt' | 'status'>,
) {
  return useRead([desk.name, 'check', draftId, savedAt], (signal) => desk.check(draftId, signal), {
    keep: true,
    wanted: status === 'saved',
  });
}

export type DraftChecking = ReturnType<typeof useDraftCheck>;
