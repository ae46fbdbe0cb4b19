import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Decisions } from '../../domain/replicate/difference.ts';
import { checkPack, isFault } from '../checkPack.ts';
import { knownHere } from '../knownHere.ts';
import type { Pack, PackProblem } from '../pack.ts';
import { readPack } from '../readPack.ts';
import type { Say } from '../say.ts';
import { readScenarios } from '../scenarios/readScenarios.ts';
import { applyDecisions } from './applyDecisions.ts';
import { type Comparing, type Comparison, compare } from './compare.ts';
import { type PackFiles, writeFiles } from './packFiles.ts';

export interface Replication extends Comparison {
  files: PackFiles;
  dropped: string[];
  /** Faults that the copy has, with file, line and column. */
  problems: PackProblem[];
}

/** The copy of a reform for another place, by what was decided; nothing is written but a folder that is gone at once. */
export function replicate(
  parts: Pick<Comparing, 'pack' | 'origin' | 'target' | 'today'> & {
    decisions: Decisions;
    uses?: readonly string[];
  },
  say: Say,
): Replication {
  const comparison = compare(parts);
  const { files, dropped } = applyDecisions({ ...parts, differences: comparison.differences });
  const problems = withFiles(parts.pack, files, (folder) => problemsOf(folder, say));
  return { ...comparison, files, dropped, problems };
}

/** Everything wrong with a folder: its form, its content and its stories. */
export function problemsOf(folder: string, say: Say): PackProblem[] {
  const { pack, problems } = readPack(folder, say);
  const checked = pack ? checkPack(pack, knownHere(), say).problems : [];
  return [...problems, ...checked, ...readScenarios(folder, say).problems].filter(isFault);
}

/**
 * The files as a folder for the time of `work`. The reforms that the pack uses stand beside it, where its own
 * `reform.yaml` looks for them.
 */
export function withFiles<T>(
  pack: Pick<Pack, 'folder' | 'reform'>,
  files: ReadonlyMap<string, string>,
  work: (folder: string) => T,
): T {
  const base = mkdtempSync(path.join(tmpdir(), 'onewindow-pack-'));
  const clear = () => rmSync(base, { recursive: true, force: true });
  try {
    const folder = path.join(base, 'a/b/c/d', pack.reform.reform);
    writeFiles(folder, withUses(pack, files, folder));
    const done = work(folder);
    if (done instanceof Promise) return done.finally(clear) as T;
    clear();
    return done;
  } catch (error) {
    clear();
    throw error;
  }
}

/** `uses` names folders seen from the pack; here they are named from where it lies for now. */
function withUses(
  { folder: from, reform }: Pick<Pack, 'folder' | 'reform'>,
  files: ReadonlyMap<string, string>,
  to: string,
): PackFiles {
  const here = new Map(files);
  if (reform.uses.length === 0) return here;
  const moved = reform.uses.map((name) => path.relative(to, path.join(from, name)));
  const text = here.get('reform.yaml') ?? '';
  here.set('reform.yaml', text.replace(/^uses:.*(\n[ \t]+-.*)*/m, `uses: ${JSON.stringify(moved)}`));
  return here;
}
