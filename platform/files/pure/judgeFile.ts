import { Problem } from '#platform/errors/pure/problem.ts';
import type { UploadLimits } from './fileLimits.ts';
import { declaresContent, endingFits, endingOf, endingsOf } from './mediaTypes.ts';

/** What is known about a file by its content. `mediaType` is undefined when it is none that we can tell. */
export interface Inspected {
  size: number;
  mediaType: string | undefined;
  macros: boolean;
}

/** What the sender says about it. */
export interface Declared {
  name: string;
  mediaType?: string;
}

/**
 * Refuses a file that is not what limits allow or not what its sender says it is.
 * @throws Problem files.tooLarge, files.empty, files.macros, files.typeNotAllowed, files.notThatKind, files.notAsDeclared
 */
export function judgeFile(
  file: Inspected,
  declared: Declared,
  limits: UploadLimits,
): asserts file is Inspected & { mediaType: string } {
  const { name } = declared;
  const allowed = endingsOf(limits.mediaTypes).join(' ');
  if (file.size === 0) throw new Problem('files.empty', 422, { params: { name } });
  if (file.size > limits.maxBytes) throw tooLarge(name, limits);
  if (file.macros) throw new Problem('files.macros', 415, { params: { name } });
  if (file.mediaType === undefined || !limits.mediaTypes.includes(file.mediaType)) {
    // The list of what may be sent says nothing to somebody whose file has such an ending.
    const ending = endingOf(name);
    if (ending && limits.mediaTypes.some((type) => endingFits(name, type))) {
      throw new Problem('files.notThatKind', 415, {
        params: { name, allowed, ending: ending.toUpperCase() },
      });
    }
    throw new Problem('files.typeNotAllowed', 415, { params: { name, allowed } });
  }
  if (!declaresContent(declared.mediaType, file.mediaType) || !endingFits(name, file.mediaType)) {
    const content = endingsOf([file.mediaType])[0]!;
    throw new Problem('files.notAsDeclared', 415, { params: { name, content } });
  }
}

export function tooLarge(name: string, limits: UploadLimits): Problem {
  const megabytes = Math.floor((limits.maxBytes / 1024 / 1024) * 10) / 10;
  return new Problem('files.tooLarge', 413, { params: { name, megabytes } });
}
