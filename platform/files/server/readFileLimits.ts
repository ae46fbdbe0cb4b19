import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { FileLimits } from '../pure/fileLimits.ts';

const shipped = path.resolve(import.meta.dirname, '../limits.yaml');

/** Reads `limits.yaml` or a deployment's own file of the same shape. @throws ZodError */
export function readFileLimits(file: string = shipped): FileLimits {
  return FileLimits.parse(parse(readFileSync(file, 'utf8')));
}
