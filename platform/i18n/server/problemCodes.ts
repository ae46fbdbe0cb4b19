import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from '@babel/parser';

/** One place in the source that refuses with a code. */
export interface ProblemCode {
  code: string;
  /** Of a whole refusal, which needs a way out, or of one wrong field. */
  of: 'problem' | 'field';
  /** `file:line`, relative to the root. */
  place: string;
}

/**
 * Every literal code of a `new Problem(…)` and of a `{ path, code }` under the source folders, both branches
 * of a `?:` included.
 */
export function problemCodes(root: string): ProblemCode[] {
  const exclude = (entry: string) => path.basename(entry) === 'node_modules';
  const files = globSync('{platform,modules,connectors,apps}/**/*.{ts,tsx}', { cwd: root, exclude });
  return files
    .filter((file) => !/\.test\.tsx?$/.test(file))
    .sort()
    .flatMap((file) => problemCodesOf(readFileSync(path.join(root, file), 'utf8'), file));
}

/** The codes in one file. */
export function problemCodesOf(source: string, file: string): ProblemCode[] {
  if (!/new Problem\(|\bcode:/.test(source)) return [];
  const found: ProblemCode[] = [];
  const tree = parse(source, { sourceType: 'module', plugins: ['typescript', 'jsx'], errorRecovery: true });
  walk(tree.program, (node) => {
    const of = node.type === 'NewExpression' ? 'problem' : 'field';
    for (const literal of literals(codeOf(node))) {
      // The codes of a schema library's own issues ("custom") are no keys.
      if (of === 'field' && !literal.value.includes('.')) continue;
      found.push({ code: literal.value, of, place: `${file}:${literal.line}` });
    }
  });
  return found;
}

/** The few properties of a syntax node that this scan reads. */
interface Node {
  type: string;
  callee?: { name?: string };
  arguments?: Node[];
  properties?: { key?: { name?: string }; value?: Node }[];
  /** Of a literal. */
  value?: unknown;
  consequent?: Node;
  alternate?: Node;
  loc?: { start: { line: number } };
}

/** Where a node names a code: the first argument of a Problem, or `code` beside `path`. */
function codeOf(node: Node): Node | undefined {
  if (node.type === 'NewExpression') return node.callee?.name === 'Problem' ? node.arguments?.[0] : undefined;
  if (node.type !== 'ObjectExpression') return undefined;
  const member = (name: string) => node.properties?.find((property) => property.key?.name === name);
  return member('path') ? member('code')?.value : undefined;
}

function literals(node: Node | undefined): { value: string; line: number }[] {
  if (node?.type === 'ConditionalExpression') {
    return [...literals(node.consequent), ...literals(node.alternate)];
  }
  if (node?.type !== 'StringLiteral' || typeof node.value !== 'string') return [];
  return [{ value: node.value, line: node.loc?.start.line ?? 0 }];
}

function walk(value: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(value)) {
    for (const item of value) walk(item, visit);
  } else if (typeof value === 'object' && value !== null) {
    if ('type' in value && typeof value.type === 'string') visit(value as Node);
    for (const [key, child] of Object.entries(value)) if (key !== 'loc') walk(child, visit);
  }
}
