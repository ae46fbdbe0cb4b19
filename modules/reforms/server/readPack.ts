import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Matter } from '#modules/catalogue/contract.ts';
import { type DeclaredRegister, loadRegister } from '#platform/registers/server/loadRegister.ts';
import { Reform } from '../domain/reform.ts';
import type { Pack, PackProblem } from './pack.ts';
import { readBundles } from './readBundles.ts';
import { readGuides } from './readGuides.ts';
import { readPolicies } from './readPolicies.ts';
import { readPrivileges } from './readPrivileges.ts';
import { readProceedings } from './readProceedings.ts';
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
  const problems: PackProblem[] = [];
  const matters: Pack['matters'] = [];
  const registers: Pack['registers'] = [];
  for (const [n, name] of reform.value.matters.entries()) {
    if (missing(folder, name)) problems.push(missingFile('matters', n, name));
    else {
      const matter = parseYaml(path.join(folder, name), name, Matter, say);
      problems.push(...matter.problems);
      if (matter.value) matters.push({ file: name, body: matter.value, source: matter.source });
    }
  }
  for (const [n, name] of reform.value.registers.entries()) {
    if (missing(folder, name)) problems.push(missingFile('registers', n, name));
    else {
      const register = readRegister(path.join(folder, name), name);
      if ('problems' in register) problems.push(...register.problems);
      else registers.push({ file: name, ...register, source: readYaml(path.join(folder, name), name) });
    }
  }
  const bundles = readBundles(folder, reform.value, say);
  problems.push(...bundles.problems);
  for (const n of bundles.missing) problems.push(missingFile('bundles', n, reform.value.bundles[n]!));
  const guides = readGuides(folder, reform.value, say);
  problems.push(...guides.problems);
  for (const n of guides.missing) problems.push(missingFile('guides', n, reform.value.guides[n]!));
  const policies = readPolicies(folder, reform.value, say);
  problems.push(...policies.problems);
  for (const n of policies.missing) problems.push(missingFile('policies', n, reform.value.policies[n]!));
  const privileges = readPrivileges(folder, reform.value, say);
  problems.push(...privileges.problems);
  for (const n of privileges.missing)
    problems.push(missingFile('privileges', n, reform.value.privileges[n]!));
  const proceedings = readProceedings(folder, reform.value, say);
  problems.push(...proceedings.problems);
  for (const n of proceedings.missing)
    problems.push(missingFile('proceedings', n, reform.value.proceedings[n]!));
  const uses: Pack[] = [];
  for (const name of reform.value.uses) {
    const used = readPack(path.join(folder, name), say);
    problems.push(...used.problems.map((problem) => ({ ...problem, file: path.join(name, problem.file) })));
    if (used.pack) uses.push(used.pack);
  }
  if (problems.length > 0) return { problems };
  const pack: Pack = {
    folder,
    reform: reform.value,
    source: reform.source,
    matters,
    registers,
    bundles: bundles.bundles,
    proceedings: proceedings.proceedings,
    guides: guides.guides,
    policies: policies.policies,
    privileges: privileges.privileges,
    uses,
    sha256: digestOf(folder),
  };
  return { pack, problems };

  function missingFile(list: string, n: number, name: string): PackProblem {
    const where = reform.locate([list, n]);
    return {
      file: 'reform.yaml',
      ...where,
      message: say('reforms.pack.noFile.message', { name }),
      hint: say('reforms.pack.noFile.wayOut'),
    };
  }
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

function missing(folder: string, name: string): boolean {
  return !existsSync(path.join(folder, name));
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
