import { existsSync } from 'node:fs';
import path from 'node:path';
import { Privilege } from '#modules/privileges/index.ts';
import type { Reform } from '../domain/reform.ts';
import type { Pack, PackProblem } from './pack.ts';
import { parseYaml } from './readYaml.ts';
import type { Say } from './say.ts';

interface Read {
  privileges: Pack['privileges'];
  problems: PackProblem[];
  /** Places in `privileges` of reform.yaml whose file is not there. */
  missing: number[];
}

/** The privileges of a reform folder. */
export function readPrivileges(folder: string, { privileges: names }: Reform, say: Say): Read {
  const read: Read = { privileges: [], problems: [], missing: [] };
  for (const [n, name] of names.entries()) {
    const file = path.join(folder, name);
    if (!existsSync(file)) {
      read.missing.push(n);
      continue;
    }
    const { value, problems, source } = parseYaml<Privilege>(file, name, Privilege, say);
    read.problems.push(...problems);
    if (value) read.privileges.push({ file: name, body: value, source });
  }
  return read;
}
