import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { type Law, makeLaw } from '../pure/law.ts';
import { LawSources } from '../pure/lawSources.ts';

const folder = path.resolve(import.meta.dirname, '../../../law');

/**
 * Reads the laws: every `law/*.yaml` that has a list of `limits`. Other files there belong to other
 * packages. Call once at start.
 * @throws Error naming the file that cannot be read
 */
export function loadLaw(from: string = folder): Law {
  const files = globSync('*.yaml', { cwd: from }).sort();
  const laws = files
    .map((file) => ({ file, body: read(path.join(from, file)) }))
    .filter(({ body }) => isLaw(body));
  for (const { file, body } of laws) {
    // Parsed alone first, so that a mistake names its file.
    try {
      makeLaw([body]);
    } catch (error) {
      throw new Error(`law/${file}: ${(error as Error).message}`, { cause: error });
    }
  }
  const sources = path.join(from, 'sources.yaml');
  return makeLaw(
    laws.map(({ body }) => body),
    existsSync(sources) ? LawSources.parse(read(sources)) : undefined,
  );
}

function read(file: string): unknown {
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message}`, { cause: error });
  }
}

function isLaw(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'limits' in body;
}
