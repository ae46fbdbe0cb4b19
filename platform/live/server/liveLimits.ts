import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { UploadLimits } from '#platform/files/pure/fileLimits.ts';

const LiveLimits = z.strictObject({
  maxBytes: z.int().min(1),
  maxPartBytes: z.int().min(1),
  endAfterSilenceMinutes: z.number().min(1),
});
export type LiveLimits = z.infer<typeof LiveLimits>;

let known: LiveLimits | undefined;

/** Reads `limits.yaml`, once. @throws ZodError */
export function liveLimits(): LiveLimits {
  known ??= LiveLimits.parse(
    parse(readFileSync(path.resolve(import.meta.dirname, '../limits.yaml'), 'utf8')),
  );
  return known;
}

/** What a whole recording may be as a file. */
export function recordingLimits(): UploadLimits {
  const { maxBytes } = liveLimits();
  return { maxBytes, maxNameLength: 150, mediaTypes: ['video/webm', 'video/mp4'], scanRequired: false };
}
