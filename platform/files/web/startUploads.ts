import i18next from 'i18next';
import { problemOf } from '#platform/api/web/problemOf.ts';
import type { UploadLimits } from '../pure/fileLimits.ts';
import { refuseEarly } from '../pure/refuseEarly.ts';
import type { Refusal } from '../pure/uploadQueue.ts';
import { sendSignedIn } from './sendSignedIn.ts';
import { uploadFile } from './uploadFile.ts';
import { createUploads, type Uploads } from './uploads.ts';

/** A queue of uploads to the server as whoever is signed in; a wrong file is told before it is sent. */
export function startUploads(limits: UploadLimits): Uploads {
  return createUploads({
    send: sendSignedIn(uploadFile),
    refusalOf: problemOf,
    check: (file) => early(file, limits),
  });
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
