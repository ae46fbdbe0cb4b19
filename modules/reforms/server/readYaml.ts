import { readFileSync } from 'node:fs';
import { isMap, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { PackProblem } from './pack.ts';

export interface YamlFile {
  value: unknown;
  problems: PackProblem[];
  /** Line and column of a value by its path; of the nearest thing above when there is none. */
  locate(path: readonly PropertyKey[]): { line: number; column: number };
}

/** A YAML file with the place of every value, so that each complaint can point at its line. */
export function readYaml(file: string, shown: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter: lines, prettyErrors: false });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  return {
    value: document.errors.length > 0 ? undefined : document.toJS(),
    problems: document.errors.map((error) => ({ file: shown, ...at(error.pos[0]), message: error.message })),
    locate: (path) => at(offsetOf(document.contents as Node | null, path)),
  };
}

function offsetOf(root: Node | null, path: readonly PropertyKey[]): number {
  let node: Node | null = root;
  let offset = root?.range?.[0] ?? 0;
  for (const part of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === part);
      if (!pair) return offset;
      offset = (pair.key as Node).range?.[0] ?? offset;
      node = pair.value as Node | null;
    } else if (isSeq(node) && typeof part === 'number') {
      node = (node.items[part] as Node | undefined) ?? null;
      offset = node?.range?.[0] ?? offset;
    } else return offset;
  }
  return offset;
}

/** Parses a YAML file with a schema; every complaint has file, line and column. */
export function parseYaml<T>(
  file: string,
  shown: string,
  schema: z.ZodType<T>,
): { value?: T; problems: PackProblem[] } & Pick<YamlFile, 'locate'> {
  const yaml = readYaml(file, shown);
  if (yaml.problems.length > 0) return { problems: yaml.problems, locate: yaml.locate };
  const parsed = schema.safeParse(yaml.value);
  if (parsed.success) return { value: parsed.data, problems: [], locate: yaml.locate };
  const problems = parsed.error.issues.map((issue) => ({
    file: shown,
    ...yaml.locate(issue.path),
    message: `${issue.path.join('.') || 'file'}: ${issue.message}`,
  }));
  return { problems, locate: yaml.locate };
}
