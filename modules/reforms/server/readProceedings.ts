import { existsSync } from 'node:fs';
import path from 'node:path';
import { Proceeding } from '#modules/registration/contract.ts';
import type { Reform } from '../domain/reform.ts';
import type { Pack, PackProblem } from './pack.ts';
import { parseYaml, type YamlFile } from './readYaml.ts';
import type { Say } from './say.ts';

interface Read {
  proceedings: Pack['proceedings'];
  problems: PackProblem[];
  /** Places in `proceedings` of reform.yaml whose file is not there. */
  missing: number[];
}

/** The proceedings of a reform folder. */
export function readProceedings(folder: string, { proceedings: names }: Reform, say: Say): Read {
  const read: Read = { proceedings: [], problems: [], missing: [] };
  for (const [n, name] of names.entries()) {
    const file = path.join(folder, name);
    if (!existsSync(file)) {
      read.missing.push(n);
      continue;
    }
    const { value, problems, source } = parseYaml<Proceeding>(file, name, Proceeding, say);
    read.problems.push(...problems);
    if (value) read.proceedings.push({ file: name, body: value, source: source as YamlFile });
  }
  return read;
}
