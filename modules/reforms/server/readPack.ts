import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Bundle } from '#modules/bundles/contract.ts';
import { Matter } from '#modules/catalogue/contract.ts';
import { Guide } from '#modules/guides/index.ts';
import { Policy, PolicyStories } from '#modules/policies/index.ts';
import { Privilege } from '#modules/privileges/index.ts';
import { Proceeding } from '#modules/registration/contract.ts';
import { type DeclaredRegister, loadRegister } from '#platform/registers/server/loadRegister.ts';
import { Reform } from '../domain/reform.ts';
import type { Pack, PackProblem } from './pack.ts';
import { type Definition, filesOf, type Reading, readListed } from './readListed.ts';
import { parseYaml, readYaml } from './readYaml.ts';
import { languageOf, type Say, sayIn } from './say.ts';

/** Folders at or below this one that hold a reform.yaml. Templates (`_template`) are not reforms. */
export function findPacks(folder: string): string[] {
  return globSync('**/reform.yaml', { cwd: folder })
    .map((file) => path.join(folder, path.dirname(file)))
    .filter((found) => !path.basename(found).startsWith('_'))
    .sort();
}

/** Reads a reform folder. With problems the pack is absent: a half-read reform must not be published. */
export function readPack(
  folder: string,
  say: Say = sayIn(languageOf(process.env)),
): { pack?: Pack; problems: PackProblem[] } {
  const file = path.join(folder, 'reform.yaml');
  if (!existsSync(file)) {
    return { problems: [{ file: 'reform.yaml', line: 1, column: 1, message: say('reforms.pack.noReform') }] };
  }
  const reform = parseYaml(file, 'reform.yaml', Reform, say);
  if (!reform.value) return { problems: reform.problems };
  const { value, source } = reform;
  const problems: PackProblem[] = [];
  const reading: Reading = { folder, reform: value, source, say, problems };
  const listed = {
    matters: readListed(reading, 'matters', Matter),
    registers: readRegisters(reading),
    bundles: readListed(reading, 'bundles', Bundle),
    proceedings: readListed(reading, 'proceedings', Proceeding),
    guides: readListed(reading, 'guides', Guide),
    policies: readListed(reading, 'policies', Policy).map((policy) => withStories(reading, policy)),
    privileges: readListed(reading, 'privileges', Privilege),
  };
  const uses: Pack[] = [];
  for (const name of value.uses) {
    const used = readPack(path.join(folder, name), say);
    problems.push(...used.problems.map((problem) => ({ ...problem, file: path.join(name, problem.file) })));
    if (used.pack) uses.push(used.pack);
  }
  if (problems.length > 0) return { problems };
  return { pack: { folder, reform: value, source, ...listed, uses, sha256: digestOf(folder) }, problems };
}

function readRegisters(reading: Reading): Pack['registers'] {
  return filesOf(reading, 'registers').flatMap((name) => {
    const file = path.join(reading.folder, name);
    const register = readRegister(file, name);
    if (!('problems' in register)) return [{ file: name, ...register, source: readYaml(file, name) }];
    reading.problems.push(...register.problems);
    return [];
  });
}

/** A policy with the stories that stand under its name in `stories/`. */
function withStories(
  { folder, say, problems }: Reading,
  policy: Definition<Policy>,
): Pack['policies'][number] {
  const told = path.join('stories', path.basename(policy.file));
  if (!existsSync(path.join(folder, told))) return policy;
  const stories = parseYaml(path.join(folder, told), told, PolicyStories, say);
  problems.push(...stories.problems);
  return { ...policy, ...(stories.value && { stories: stories.value }) };
}

/** The loader of registers throws all its complaints as lines of `file:line:column: message`. */
function readRegister(file: string, shown: string): DeclaredRegister | { problems: PackProblem[] } {
  try {
    return loadRegister(file);
  } catch (error) {
    const lines = (error as Error).message.split('\n');
    return { problems: lines.map((line) => problemOf(line, shown)) };
  }
}

function problemOf(line: string, shown: string): PackProblem {
  const [, row = '1', column = '1', message = line] = /^[^:]+:(\d+):(?:(\d+):)?\s*(.*)$/.exec(line) ?? [];
  return { file: shown, line: Number(row), column: Number(column), message };
}

/** One hash over names and contents of all files, in order. Scenarios and stories are not part of what is published. */
function digestOf(folder: string): string {
  const hash = createHash('sha256');
  const files = globSync('**/*.{yaml,csv,md}', { cwd: folder });
  for (const file of files.filter((name) => !/^(scenarios|stories)\//.test(name)).sort()) {
    hash
      .update(`${file}\n`)
      .update(readFileSync(path.join(folder, file)))
      .update('\n');
  }
  return hash.digest('hex');
}
