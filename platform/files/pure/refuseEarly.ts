import { Problem } from '#platform/errors/pure/problem.ts';
import type { UploadLimits } from './fileLimits.ts';
import { tooLarge } from './judgeFile.ts';
import { endingOf, endingsOf, MEDIA_TYPES } from './mediaTypes.ts';

/**
 * What can be told before a byte is sent: too large, empty, or an ending that is not allowed. The server looks at
 * the content again in any case.
 */
export function refuseEarly(file: { name: string; size: number }, limits: UploadLimits): Problem | undefined {
  const { name, size } = file;
  if (size === 0) return new Problem('files.empty', 422, { params: { name } });
  if (size > limits.maxBytes) return tooLarge(name, limits);
  const ending = endingOf(name);
  const endings = limits.mediaTypes.flatMap((type) => MEDIA_TYPES[type]?.extensions ?? []);
  if (ending === undefined || endings.includes(ending)) return undefined;
  const allowed = endingsOf(limits.mediaTypes).join(' ');
  return new Problem('files.typeNotAllowed', 415, { params: { name, allowed } });
}
