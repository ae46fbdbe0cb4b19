import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { DraftSettings } from '../pure/draftSettings.ts';

const shipped = path.resolve(import.meta.dirname, '../settings.yaml');

/** Reads `settings.yaml` or a deployment's own file of the same shape. @throws ZodError */
export function readDraftSettings(file: string = shipped): DraftSettings {
  return DraftSettings.parse(parse(readFileSync(file, 'utf8')));
}
