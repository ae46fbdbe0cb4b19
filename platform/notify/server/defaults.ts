import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { DigestTimes, QuietHours } from '../pure/quietHours.ts';

const Defaults = z.strictObject({
  source: z.string(),
  quiet: QuietHours,
  digest: DigestTimes,
  staleAfterDays: z.int().positive(),
});
export type NoticeDefaults = z.infer<typeof Defaults>;

const FILE = path.resolve(import.meta.dirname, '../data/defaults.yaml');
let defaults: NoticeDefaults | undefined;

/** Hours of messages unless a person chose others. Read once. @throws ZodError when the file is malformed */
export function noticeDefaults(): NoticeDefaults {
  defaults ??= Defaults.parse(parse(readFileSync(FILE, 'utf8')));
  return defaults;
}
