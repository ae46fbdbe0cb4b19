import { existsSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import type { Reform } from '../domain/reform.ts';
import type { PackProblem } from './pack.ts';
import { parseYaml, type YamlFile } from './readYaml.ts';
import type { Say } from './say.ts';

/** A definition of a pack, with the place of each of its values. */
export interface Definition<Body> {
  file: string;
  body: Body;
  source: YamlFile;
}

/** A reform folder while it is read; what is wrong with its files is gathered on the way. */
export interface Reading {
  folder: string;
  reform: Reform;
  /** Where each value of reform.yaml stands. */
  source: YamlFile;
  say: Say;
  problems: PackProblem[];
}

/** The lists of reform.yaml that name files. */
type List = 'matters' | 'registers' | 'bundles' | 'proceedings' | 'guides' | 'policies' | 'privileges';

/** The files that a list names, as far as they are there. */
export function filesOf({ folder, reform, source, say, problems }: Reading, list: List): string[] {
  return reform[list].filter((name, n) => {
    if (existsSync(path.join(folder, name))) return true;
    problems.push({
      file: 'reform.yaml',
      ...source.locate([list, n]),
      message: say('reforms.pack.noFile.message', { name }),
      hint: say('reforms.pack.noFile.wayOut'),
    });
    return false;
  });
}

/** The definitions that a list names, as far as they are well formed. */
export function readListed<Body>(reading: Reading, list: List, schema: z.ZodType<Body>): Definition<Body>[] {
  return filesOf(reading, list).flatMap((file) => {
    const { value, problems, source } = parseYaml(path.join(reading.folder, file), file, schema, reading.say);
    reading.problems.push(...problems);
    return value === undefined ? [] : [{ file, body: value, source }];
  });
}
