import { existsSync } from 'node:fs';
import path from 'node:path';
import { Bundle } from '#modules/bundles/contract.ts';
import type { Reform } from '../domain/reform.ts';
import type { Pack, PackProblem } from './pack.ts';
import { parseYaml, type YamlFile } from './readYaml.ts';
import type { Say } from './say.ts';

interface Read {
  bundles: Pack['bundles'];
  problems: PackProblem[];
  /** Places in `bundles` of reform.yaml whose file is not there. */
  missing: number[];
}

/** The bundles of a reform folder. */
export function readBundles(folder: string, { bundles: names }: Reform, say: Say): Read {
  const read: Read = { bundles: [], problems: [], missing: [] };
  for (const [n, name] of names.entries()) {
    const file = path.join(folder, name);
    if (!existsSync(file)) {
      read.missing.push(n);
      continue;
    }
    const { value, problems, source } = parseYaml<Bundle>(file, name, Bundle, say);
    read.problems.push(...problems);
    if (value) read.bundles.push({ file: name, body: value, source: source as YamlFile });
  }
  return read;
}
