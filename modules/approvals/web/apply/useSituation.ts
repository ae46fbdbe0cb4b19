import { useEffect, useState } from 'react';
import type { ApplyDesk, ApplyDraft } from './applyDesk.ts';
import type { useDraftCheck } from './useDraftCheck.ts';

/**
 * The draft as it is on the track that its answers lead to now: when an answer leads elsewhere, the steps, materials
 * and times of the other track take their place, and nothing typed is touched.
 */
export function useSituation(
  draft: ApplyDraft,
  desk: ApplyDesk,
  { data }: ReturnType<typeof useDraftCheck>,
): ApplyDraft {
  const [here, setHere] = useState(draft);
  const track = data ? (data.track?.id ?? null) : (here.track?.id ?? null);
  const moved = track !== (here.track?.id ?? null);
  useEffect(() => {
    if (moved) void desk.load(draft.id).then(setHere);
  }, [moved, draft.id, desk]);
  const { asks, trackOpen } = data ?? here;
  return { ...draft, body: here.body, track: here.track, trackOpen, asks };
}
