import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { Text } from '#platform/i18n/pure/text.ts';

/** Something that agencies are competent for; matters ask for it by id. */
export const Duty = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  title: Text,
  description: Text,
});
export type Duty = z.infer<typeof Duty>;

const FILE = path.resolve(import.meta.dirname, '../data/duties.yaml');
let duties: ReadonlyMap<string, Duty> | undefined;

/** Every duty, by its id. Read once. @throws ZodError when the data file is malformed */
export function allDuties(): ReadonlyMap<string, Duty> {
  duties ??= new Map(
    z
      .array(Duty)
      .parse(parse(readFileSync(FILE, 'utf8')))
      .map((duty) => [duty.id, duty]),
  );
  return duties;
}
