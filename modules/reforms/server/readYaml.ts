import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type LocatedYaml, locateYaml } from '#platform/yaml/server/locateYaml.ts';
import type { PackProblem } from './pack.ts';
import { languageOf, type Say, sayIn } from './say.ts';

export interface YamlFile extends Pick<LocatedYaml, 'value' | 'locate' | 'locateInside'> {
  problems: PackProblem[];
}

/** A YAML file with the place of every value. */
export function readYaml(file: string, shown: string): YamlFile {
  const { faults, ...located } = locateYaml(readFileSync(file, 'utf8'));
  return { ...located, problems: faults.map((fault) => ({ file: shown, ...fault })) };
}

/** What zod itself says, in the reader's language; our own schemas complain by message keys. */
const localeErrors = { 'zh-CN': z.locales.zhCN().localeError, en: z.locales.en().localeError };

/** Parses a YAML file with a schema; every complaint has file, line and column. */
export function parseYaml<T>(
  file: string,
  shown: string,
  schema: z.ZodType<T>,
  say: Say = sayIn(languageOf(process.env)),
): { value?: T; problems: PackProblem[]; source: YamlFile } & Pick<YamlFile, 'locate'> {
  const yaml = readYaml(file, shown);
  const { locate } = yaml;
  if (yaml.problems.length > 0) return { problems: yaml.problems, source: yaml, locate };
  const parsed = schema.safeParse(yaml.value, { error: localeErrors[say.language] });
  if (parsed.success) return { value: parsed.data, problems: [], source: yaml, locate };
  const problems = parsed.error.issues.map((issue) => ({
    file: shown,
    ...locate(issue.path),
    message: issue.path.length > 0 ? say('reforms.pack.at', at(issue)) : inWords(issue),
  }));
  return { problems, source: yaml, locate };

  function at(issue: z.core.$ZodIssue): Record<string, string> {
    return { path: issue.path.join('.'), message: inWords(issue) };
  }
  /** What our own schemas name in a message stands in `params`. */
  function inWords(issue: z.core.$ZodIssue): string {
    return say(issue.message, issue.code === 'custom' ? issue.params : undefined);
  }
}
