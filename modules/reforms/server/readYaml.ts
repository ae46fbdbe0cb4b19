import { readFileSync } from 'node:fs';
import { isMap, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument, type Scalar } from 'yaml';
import { z } from 'zod';
import type { PackProblem } from './pack.ts';
import { languageOf, type Say, sayIn } from './say.ts';

export interface Position {
  line: number;
  column: number;
}

export interface YamlFile {
  value: unknown;
  problems: PackProblem[];
  /** Line and column of a value by its path; of the nearest thing above when there is none. */
  locate(path: readonly PropertyKey[]): Position;
  /** The same, that many characters into a text. */
  locateInside(path: readonly PropertyKey[], offset: number): Position;
}

/** A YAML file with the place of every value, so that each complaint can point at its line. */
export function readYaml(file: string, shown: string): YamlFile {
  const lines = new LineCounter();
  const text = readFileSync(file, 'utf8');
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const root = document.contents as Node | null;
  return {
    value: document.errors.length > 0 ? undefined : document.toJS(),
    problems: document.errors.map((error) => ({ file: shown, ...at(error.pos[0]), message: error.message })),
    locate: (path) => at(find(root, path).offset),
    locateInside: (path, offset) => {
      const { node, offset: start } = find(root, path);
      return at(isScalar(node) && typeof node.value === 'string' ? insideOf(text, node, offset) : start);
    },
  };
}

/** Walks to a value; `offset` is where it is named: its key in a map, itself in a list. */
function find(root: Node | null, path: readonly PropertyKey[]): { node: Node | null; offset: number } {
  let node: Node | null = root;
  let offset = root?.range?.[0] ?? 0;
  for (const part of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === part);
      if (!pair) return { node: null, offset };
      offset = (pair.key as Node).range?.[0] ?? offset;
      node = pair.value as Node | null;
    } else if (isSeq(node) && typeof part === 'number') {
      node = (node.items[part] as Node | undefined) ?? null;
      offset = node?.range?.[0] ?? offset;
    } else return { node: null, offset };
  }
  return { node, offset };
}

/** Where the nth character of a text stands in the file: quotes and the indent of a block are skipped. */
function insideOf(file: string, node: Scalar, offset: number): number {
  const [start, end] = node.range ?? [0, 0];
  const value = node.value as string;
  const written = file.slice(start, end);
  const before = value.slice(0, offset);
  // A word of the text stands at the same place in the file unless quoting or folding moved it.
  const line = before.split('\n').length - 1;
  const lineOfValue = value.split('\n')[line] ?? '';
  const column = before.length - (before.lastIndexOf('\n') + 1);
  let from = 0;
  for (let n = 0; n < line; n++) {
    const passed = value.split('\n')[n] ?? '';
    const found = written.indexOf(passed, from);
    if (found < 0) return start;
    from = found + passed.length;
  }
  const found = written.indexOf(lineOfValue, from);
  return found < 0 ? start : start + found + column;
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
    message: issue.path.length > 0 ? say('reforms.pack.at', at(issue)) : say(issue.message),
  }));
  return { problems, source: yaml, locate };

  function at(issue: z.core.$ZodIssue): Record<string, string> {
    return { path: issue.path.join('.'), message: say(issue.message) };
  }
}
