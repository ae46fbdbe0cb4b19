import { useEffect, useRef, useState } from 'react';
import type { UploadLimits } from '#platform/files/pure/fileLimits.ts';
import { startUploads } from '#platform/files/web/startUploads.ts';
import { useListened } from '#platform/ui/plain/useListened.ts';
import type { StoredFile } from './FileUploads.tsx';
import {
  createMaterialUploads,
  type FileOnItsWay,
  isUnderWay,
  type MaterialUploads,
} from './materialUploads.ts';

/**
 * What is being sent for the materials of an application. It lives as long as the component that calls this, so a
 * page of several steps calls it above the steps. While something is under way, closing the window asks first.
 */
export function useMaterialUploads(
  limits: UploadLimits,
  onStored: (material: string, file: StoredFile) => void,
): { sending: MaterialUploads; items: readonly FileOnItsWay[] } {
  const stored = useRef(onStored);
  stored.current = onStored;
  const [sending] = useState(() =>
    createMaterialUploads({
      limits,
      start: startUploads,
      onStored: (material, file) => stored.current(material, file),
    }),
  );
  useEffect(() => () => sending.stop(), [sending]);
  const items = useListened(sending.subscribe, sending.items);
  const busy = items.some(isUnderWay);
  useEffect(() => {
    if (!busy) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [busy]);
  return { sending, items };
}
