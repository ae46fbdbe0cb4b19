import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { amountShape } from '#platform/clock/pure/amount.ts';

const Settings = z.strictObject({
  dispute: z.strictObject({ ...amountShape, source: z.string() }),
  askAgainMinutes: z.int().positive(),
  purpose: z.string(),
  basis: z.string(),
});
type Settings = z.infer<typeof Settings>;

const FILE = path.resolve(import.meta.dirname, '../settings.yaml');
let settings: Settings | undefined;

/** Read once. @throws ZodError when the file is malformed */
export function profileSettings(): Settings {
  settings ??= Settings.parse(parse(readFileSync(FILE, 'utf8')));
  return settings;
}
