import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { Conditions } from '../domain/partyOf.ts';

let conditions: Conditions | undefined;

/** What posts ask of each other. @throws ZodError when the file is malformed */
export function readConditions(): Conditions {
  const file = path.resolve(import.meta.dirname, '../data/conditions.yaml');
  conditions ??= Conditions.parse(parse(readFileSync(file, 'utf8')));
  return conditions;
}
