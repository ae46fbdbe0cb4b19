import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const Settings = z.strictObject({
  sandbox: z.strictObject({ hours: z.int().positive(), atOnce: z.int().positive() }),
});
export type SandboxSettings = z.infer<typeof Settings>['sandbox'];

const FILE = path.resolve(import.meta.dirname, '../../settings.yaml');

/** How long trials last, in hours, and how many there may be. @throws ZodError when the file is malformed */
export function readSandboxSettings(file: string = FILE): SandboxSettings {
  return Settings.parse(parse(readFileSync(file, 'utf8'))).sandbox;
}
