import { z } from 'zod';

/** A file as pages and other programs see it. */
export const FileRecord = z.object({
  id: z.uuid(),
  name: z.string(),
  /** Bytes. */
  size: z.int().min(1),
  mediaType: z.string(),
  /** Of the content, lower-case hex. */
  sha256: z.string().length(64),
  uploadedAt: z.iso.datetime(),
});
export type FileRecord = z.infer<typeof FileRecord>;
