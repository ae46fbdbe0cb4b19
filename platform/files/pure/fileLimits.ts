import { z } from 'zod';
import { MEDIA_TYPES } from './mediaTypes.ts';

const MediaType = z.enum(Object.keys(MEDIA_TYPES) as [string, ...string[]]);

/** What one upload may be. A material's definition may hold a part of it, to narrow it. */
export const UploadLimits = z.strictObject({
  maxBytes: z.int().min(1),
  maxNameLength: z.int().min(10).max(255),
  mediaTypes: z.array(MediaType).min(1),
  scanRequired: z.boolean(),
});
export type UploadLimits = z.infer<typeof UploadLimits>;

export const FileLimits = UploadLimits.extend({
  keepUnusedDays: z.number().min(1),
  keepQuarantinedDays: z.number().min(1),
  keepCutOffHours: z.number().min(1),
});
export type FileLimits = z.infer<typeof FileLimits>;

/** The stricter of both: a material can lower what the platform allows, never raise it. */
export function narrowLimits<T extends UploadLimits>(limits: T, material: Partial<UploadLimits>): T {
  const { maxBytes, maxNameLength, mediaTypes, scanRequired } = material;
  return {
    ...limits,
    maxBytes: Math.min(limits.maxBytes, maxBytes ?? limits.maxBytes),
    maxNameLength: Math.min(limits.maxNameLength, maxNameLength ?? limits.maxNameLength),
    mediaTypes: limits.mediaTypes.filter((type) => mediaTypes?.includes(type) ?? true),
    scanRequired: limits.scanRequired || (scanRequired ?? false),
  };
}
