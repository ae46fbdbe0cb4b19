import { existsSync } from 'node:fs';
import path from 'node:path';
import { Policy, PolicyStories } from '#modules/policies/index.ts';
import type { Reform } from '../domain/reform.ts';
import type { Pack, PackProblem } from './pack.ts';
import { parseYaml } from './readYaml.ts';
import type { Say } from './say.ts';

interface Read {
  policies: Pack['policies'];
  problems: PackProblem[];
  /** Places in `policies` of reform.yaml whose file is not there. */
  missing: number[];
}

/** The policies of a folder, each with the stories that stand under its name in `stories/`. */
export function readPolicies(folder: string, { policies: names }: Reform, say: Say): Read {
  const read: Read = { policies: [], problems: [], missing: [] };
  for (const [n, name] of names.entries()) {
    const file = path.join(folder, name);
    if (!existsSync(file)) {
      read.missing.push(n);
      continue;
    }
    const { value, problems, source } = parseYaml<Policy>(file, name, Policy, say);
    read.problems.push(...problems);
    const told = path.join('stories', path.basename(name));
    const stories = existsSync(path.join(folder, told))
      ? parseYaml<PolicyStories>(path.join(folder, told), told, PolicyStories, say)
      : undefined;
    read.problems.push(...(stories?.problems ?? []));
    if (value) {
      read.policies.push({
        file: name,
        body: value,
        source,
        ...(stories?.value && { stories: stories.value }),
      });
    }
  }
  return read;
}
