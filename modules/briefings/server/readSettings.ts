import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const Settings = z.strictObject({
  remindOn: z.array(z.number().int().min(1).max(28)).min(1),
  aheadFrom: z.number().int().min(1).max(28),
  monthsBack: z.number().int().nonnegative(),
  monthsAhead: z.number().int().nonnegative(),
});
type Settings = z.infer<typeof Settings>;

const FILE = path.resolve(import.meta.dirname, '../settings.yaml');
let settings: Settings | undefined;

/** Read once. @throws ZodError when the file is malformed */
export function readSettings(): Settings {
  settings ??= Settings.parse(parse(readFileSync(FILE, 'utf8')));
  return settings;
}
