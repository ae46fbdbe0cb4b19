import { existsSync } from 'node:fs';
import path from 'node:path';
import { Guide } from '#modules/guides/index.ts';
import type { Reform } from '../domain/reform.ts';
import type { Pack, PackProblem } from './pack.ts';
import { parseYaml } from './readYaml.ts';
import type { Say } from './say.ts';

interface Read {
  guides: Pack['guides'];
  problems: PackProblem[];
  /** Places in `guides` of reform.yaml whose file is not there. */
  missing: number[];
}

/** The opening guides of a reform folder. */
export function readGuides(folder: string, { guides: names }: Reform, say: Say): Read {
  const read: Read = { guides: [], problems: [], missing: [] };
  for (const [n, name] of names.entries()) {
    const file = path.join(folder, name);
    if (!existsSync(file)) {
      read.missing.push(n);
      continue;
    }
    const { value, problems, source } = parseYaml<Guide>(file, name, Guide, say);
    read.problems.push(...problems);
    if (value) read.guides.push({ file: name, body: value, source });
  }
  return read;
}
