import { useEffect, useState, useSyncExternalStore } from 'react';
import type { UploadLimits } from '../pure/fileLimits.ts';
import type { UploadQueue } from '../pure/uploadQueue.ts';
import { startUploads } from './startUploads.ts';
import type { Uploads } from './uploads.ts';

/** The uploads of one page: `const { queue, uploads } = useUploads(limits)`. They end with the page. */
export function useUploads(limits: UploadLimits): { queue: UploadQueue; uploads: Uploads } {
  const [uploads] = useState(() => startUploads(limits));
  useEffect(() => () => uploads.stop(), [uploads]);
  const queue = useSyncExternalStore(uploads.subscribe, uploads.queue);
  return { queue, uploads };
}
