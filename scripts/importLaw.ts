import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { defaultExports, longFiles } from './importLaw/exceptions.ts';
import { isConfig, placeOf } from './importLaw/place.ts';
import { readImports } from './importLaw/readImports.ts';
import { resolveTarget, rules } from './importLaw/rules.ts';

export interface Violation {
  file: string;
  line: number;
  message: string;
}

export interface Exceptions {
  longFiles: Record<string, string>;
  defaultExports: Record<string, string>;
}

const mostLines = 400;
const folders = ['platform', 'connectors', 'modules', 'apps', 'scripts', 'bench', 'e2e'];

/**
 * Checks every source file below `root` against the import law (ARCHITECTURE.md): who may import whom, no
 * default exports, no file over 400 lines. An exception that is no longer needed is a violation too.
 */
export function checkImportLaw(
  root: string,
  exceptions: Exceptions = { longFiles, defaultExports },
): { files: number; violations: Violation[] } {
  const files = folders.flatMap((folder) => listSources(root, folder));
  const violations = files.flatMap((file) => checkFile(root, file, exceptions));
  for (const file of Object.keys({ ...exceptions.longFiles, ...exceptions.defaultExports })) {
    if (!files.includes(file))
      violations.push({ file, line: 1, message: 'listed as an exception but not there' });
  }
  return { files: files.length, violations };
}

function checkFile(root: string, file: string, exceptions: Exceptions): Violation[] {
  const facts = readImports(readFileSync(join(root, file), 'utf8'), file.endsWith('x'));
  const from = placeOf(file);
  const found: Violation[] = facts.imports.flatMap(({ specifier, line, typeOnly }) => {
    const target = resolveTarget(file, specifier);
    return rules.flatMap((rule) => {
      const message = rule({ from, specifier, target, typeOnly });
      return message ? [{ file, line, message: `${specifier}: ${message}` }] : [];
    });
  });
  const isLong = facts.lines > mostLines;
  if (isLong !== file in exceptions.longFiles) {
    const message = isLong ? `${facts.lines} lines, ${mostLines} at most` : 'listed as long but is not';
    found.push({ file, line: 1, message });
  }
  const hasDefault = facts.defaultExport !== undefined && !isConfig(file) && !file.endsWith('.d.ts');
  if (hasDefault !== file in exceptions.defaultExports) {
    const message = hasDefault ? 'default export: name it' : 'listed for a default export but has none';
    found.push({ file, line: facts.defaultExport ?? 1, message });
  }
  return found;
}

function listSources(root: string, folder: string): string[] {
  let entries: string[];
  try {
    entries = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  return entries
    .map((entry) => `${folder}/${entry.replaceAll('\\', '/')}`)
    .filter((path) => /\.tsx?$/.test(path) && !/\/(node_modules|dist)\//.test(path))
    .sort();
}

if (process.argv[1] === import.meta.filename) {
  const { files, violations } = checkImportLaw(resolve(import.meta.dirname, '..'));
  for (const { file, line, message } of violations) console.error(`${file}:${line}  ${message}`);
  console.log(`import law: ${files} files, ${violations.length} violations`);
  process.exitCode = violations.length > 0 ? 1 : 0;
}
