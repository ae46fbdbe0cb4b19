import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';

/**
 * Reads YAML text by a schema. Every fault is told with its place, `file:line:column: path: what is wrong`,
 * one a line, so that whoever wrote the file finds it.
 * @throws Error with all faults
 */
export function readYaml<S extends z.ZodType>(schema: S, text: string, file: string): z.output<S> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const broken = [...document.errors, ...document.warnings];
  if (broken.length > 0) {
    throw new Error(broken.map((error) => `${at(file, lines, error.pos[0])}: ${error.message}`).join('\n'));
  }
  const result = schema.safeParse(document.toJS());
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => {
    const place = at(file, lines, offsetOf(document, issue.path));
    return `${place}: ${[issue.path.join('.'), issue.message].filter(Boolean).join(': ')}`;
  });
  throw new Error(faults.join('\n'));
}

function at(file: string, lines: LineCounter, offset: number): string {
  const { line, col } = lines.linePos(offset);
  return `${file}:${line}:${col}`;
}

/** Where the value stands, or the nearest thing around it that is there (a missing key has no place). */
function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}
