import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { Separation } from '../domain/separations.ts';

const FILE = path.resolve(import.meta.dirname, '../data/separations.yaml');
let separations: readonly Separation[] | undefined;

/** Read once. @throws ZodError when the file is malformed */
export function readSeparations(): readonly Separation[] {
  separations ??= z.array(Separation).parse(parse(readFileSync(FILE, 'utf8')));
  return separations;
}
