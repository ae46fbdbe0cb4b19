import i18next from 'i18next';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { problemOf } from '#platform/api/web/problemOf.ts';
import type { UploadLimits } from '../pure/fileLimits.ts';
import { refuseEarly } from '../pure/refuseEarly.ts';
import type { Refusal, UploadQueue } from '../pure/uploadQueue.ts';
import { sendSignedIn } from './sendSignedIn.ts';
import { uploadFile } from './uploadFile.ts';
import { createUploads, type Uploads } from './uploads.ts';

/** The uploads of one page: `const { queue, uploads } = useUploads(limits)`. They end with the page. */
export function useUploads(limits: UploadLimits): { queue: UploadQueue; uploads: Uploads } {
  const [uploads] = useState(() =>
    createUploads({
      send: sendSignedIn(uploadFile),
      refusalOf: problemOf,
      check: (file) => early(file, limits),
    }),
  );
  useEffect(() => () => uploads.stop(), [uploads]);
  const queue = useSyncExternalStore(uploads.subscribe, uploads.queue);
  return { queue, uploads };
}

function early(file: File, limits: UploadLimits): Refusal | undefined {
  const problem = refuseEarly(file, limits);
  if (!problem) return undefined;
  const { code, params } = problem;
  return {
    code,
    title: i18next.t(`errors.${code}.message`, params),
    wayOut: i18next.t(`errors.${code}.wayOut`, params),
  };
}
