import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const Days = z.strictObject({
  days: z.number().int().positive(),
  source: z.string(),
  reason: z.string().min(1),
});
const Nearest = z.strictObject({
  failures: z.number().int().positive(),
  factor: z.number().int().positive(),
  source: z.string(),
  reason: z.string().min(1),
});
const Settings = z.strictObject({ expiresSoon: Days, checkEvery: Days, nearest: Nearest });
type Settings = z.infer<typeof Settings>;

const FILE = path.resolve(import.meta.dirname, '../settings.yaml');
let settings: Settings | undefined;

/** Read once. @throws ZodError when the file is malformed */
export function readSettings(): Settings {
  settings ??= Settings.parse(parse(readFileSync(FILE, 'utf8')));
  return settings;
}
