import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const PolicyWords = z.strictObject({
  topic: z.array(z.string()).min(1),
  generic: z.array(z.string()).min(1),
});
type PolicyWords = z.infer<typeof PolicyWords>;

const FILE = path.resolve(import.meta.dirname, '../data/policyWords.yaml');
let words: PolicyWords | undefined;

/** Read once. @throws ZodError when the file is malformed */
export function policyWords(): PolicyWords {
  words ??= PolicyWords.parse(parse(readFileSync(FILE, 'utf8')));
  return words;
}
