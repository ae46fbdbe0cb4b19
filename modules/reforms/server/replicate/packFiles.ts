import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A pack as its files: path inside the folder to text. */
export type PackFiles = Map<string, string>;

/** Everything that makes a pack, its scenarios too, in order. */
export function filesOf(folder: string): PackFiles {
  const files = globSync('**/*.{yaml,csv,md}', { cwd: folder }).sort();
  return new Map(
    files.map((file) => [file.split(path.sep).join('/'), readFileSync(path.join(folder, file), 'utf8')]),
  );
}

/** Writes a pack into a folder that it makes. @throws Error when a file would stand outside of it */
export function writeFiles(folder: string, files: ReadonlyMap<string, string>): void {
  for (const [file, text] of files) {
    const full = path.resolve(folder, file);
    if (!full.startsWith(`${path.resolve(folder)}${path.sep}`))
      throw new Error(`${file} lies outside the pack`);
    mkdirSync(path.dirname(full), { recursive: true });
    writeFileSync(full, text);
  }
}
