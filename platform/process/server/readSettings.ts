import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const Settings = z.strictObject({
  source: z.string(),
  together: z.strictObject({ waitSeconds: z.int().min(1).max(300) }),
  export: z.strictObject({ mostRows: z.int().min(1) }),
});
type Settings = z.infer<typeof Settings>;

const FILE = path.resolve(import.meta.dirname, '../settings.yaml');
let settings: Settings | undefined;

/** Read once. @throws ZodError when the file is malformed */
export function readSettings(): Settings {
  settings ??= Settings.parse(parse(readFileSync(FILE, 'utf8')));
  return settings;
}
