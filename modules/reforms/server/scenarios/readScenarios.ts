import { existsSync, globSync } from 'node:fs';
import path from 'node:path';
import type { Position } from '#platform/yaml/server/locateYaml.ts';
import { Scenario } from '../../domain/scenario/scenario.ts';
import type { PackProblem } from '../pack.ts';
import { parseYaml } from '../readYaml.ts';
import { languageOf, type Say, sayIn } from '../say.ts';
import { Cast } from './cast.ts';

const CAST = 'cast.yaml';

/** A scenario as written, and where each of its steps stands. */
export interface ScenarioFile extends Scenario {
  /** Relative to the pack, such as `scenarios/fraud.yaml`. */
  file: string;
  stepAt(n: number): Position;
}

export interface Scenarios {
  cast?: Cast;
  scenarios: ScenarioFile[];
  problems: PackProblem[];
}

/** The scenarios of a reform folder, in order of their files, and who plays in them. */
export function readScenarios(folder: string, say: Say = sayIn(languageOf(process.env))): Scenarios {
  const files = globSync('scenarios/*.yaml', { cwd: folder }).sort();
  const stories = files.filter((file) => path.basename(file) !== CAST);
  if (stories.length === 0) return { scenarios: [], problems: [] };
  const castFile = `scenarios/${CAST}`;
  if (!existsSync(path.join(folder, castFile))) {
    const message = say('reforms.scenario.noCast.message');
    const hint = say('reforms.scenario.noCast.wayOut');
    return { scenarios: [], problems: [{ file: castFile, line: 1, column: 1, message, hint }] };
  }
  const cast = parseYaml(path.join(folder, castFile), castFile, Cast, say);
  const problems = [...cast.problems];
  const scenarios: ScenarioFile[] = [];
  for (const file of stories) {
    const read = parseYaml(path.join(folder, file), file, Scenario, say);
    problems.push(...read.problems);
    if (read.value) scenarios.push({ ...read.value, file, stepAt: (n) => read.locate(['steps', n]) });
  }
  return { ...(cast.value && { cast: cast.value }), scenarios, problems };
}
