import type { UploadLimits } from '../pure/fileLimits.ts';
import { readFileLimits } from './readFileLimits.ts';

let known: UploadLimits | undefined;

/** What one upload may be, as pages are told before anything is sent. Read once. */
export function uploadLimits(): UploadLimits {
  if (!known) {
    const { maxBytes, maxNameLength, mediaTypes, scanRequired } = readFileLimits();
    known = { maxBytes, maxNameLength, mediaTypes, scanRequired };
  }
  return known;
}
