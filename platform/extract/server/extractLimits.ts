import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const Most = z.number().int().positive();

export const ExtractLimits = z.strictObject({
  mostBytes: Most,
  mostUnpackedBytes: Most,
  mostParts: Most,
  mostPages: Most,
  mostLines: Most,
  mostCharacters: Most,
  mostCells: Most,
  mostSeconds: z.number().positive(),
  mostHeapMegabytes: Most,
  mostGrowthMegabytes: Most,
});
export type ExtractLimits = z.infer<typeof ExtractLimits>;

const shipped = path.resolve(import.meta.dirname, '../limits.yaml');

/** Reads `limits.yaml` or a deployment's own file of the same shape. @throws ZodError */
export function readExtractLimits(file: string = shipped): ExtractLimits {
  return ExtractLimits.parse(parse(readFileSync(file, 'utf8')));
}
