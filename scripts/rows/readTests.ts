import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from '@babel/parser';
import { type Claims, tagsIn } from './row.ts';

const PATTERN = '{platform,modules,connectors,apps,scripts,e2e}/**/*.{test,spec}.{ts,tsx}';
/** Ways to write a test that runs; `skip` and `todo` show nothing. */
const RUNS = ['each', 'for', 'only', 'concurrent', 'sequential', 'fails', 'describe', 'serial', 'parallel'];

/** Every test of the project whose title, or that of a block around it, names rows. */
export function readTests(root: string): Claims[] {
  const exclude = (entry: string) => path.basename(entry) === 'node_modules';
  const files = globSync(PATTERN, { cwd: root, exclude }).sort();
  return files.flatMap((file) => testsIn(readFileSync(path.join(root, file), 'utf8'), file));
}

/** The same in one file. Titles are read from the syntax tree: a tag in a comment or in a string is none. */
export function testsIn(source: string, file: string): Claims[] {
  const tree = parse(source, { sourceType: 'module', plugins: ['typescript', 'jsx'], errorRecovery: true });
  const found: Claims[] = [];
  const program = tree.program as unknown as Node;
  visit(program, { blocks: [], tables: tablesIn(program) }, (title) => {
    const shows = tagsIn(title);
    if (shows.length > 0) found.push({ file, title: title.trim(), shows });
  });
  return found;
}

interface Node {
  type: string;
  callee?: Node;
  object?: Node;
  tag?: Node;
  property?: Node & { name?: string };
  name?: string;
  arguments?: Node[];
  value?: unknown;
  elements?: Node[];
  body?: Node[];
  declarations?: { id?: Node; init?: Node }[];
  quasis?: { value: { cooked?: string } }[];
}

interface Around {
  blocks: readonly string[];
  /** Tables that the file gives a name, for `test.each(name)`. */
  tables: ReadonlyMap<string, Node>;
}

/** Walks blocks and tests; `report` gets the whole title of each test, the titles of its blocks in front. */
function visit(value: unknown, around: Around, report: (title: string) => void): void {
  if (Array.isArray(value)) {
    for (const item of value) visit(item, around, report);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const node = value as Node;
  const kind = node.type === 'CallExpression' ? kindOf(node.callee) : undefined;
  if (kind === 'skipped') return;
  const title = kind && titleOf(node.arguments?.[0]);
  const titles = title === undefined ? [] : filledIn(title, node.callee, around.tables);
  const { blocks } = around;
  if (kind === 'block' && titles.length > 0) {
    for (const block of titles) {
      for (const part of node.arguments!.slice(1)) {
        visit(part, { ...around, blocks: [...blocks, block] }, report);
      }
    }
    return;
  }
  for (const own of titles) report([...blocks, own].join(' '));
  for (const [key, child] of Object.entries(node)) if (key !== 'loc') visit(child, around, report);
}

/** `const table = [ … ]` anywhere at the top of the file. */
function tablesIn(program: Node): Map<string, Node> {
  const tables = new Map<string, Node>();
  for (const { declarations = [] } of program.body ?? []) {
    for (const { id, init } of declarations) {
      if (id?.name && init?.type === 'ArrayExpression') tables.set(id.name, init);
    }
  }
  return tables;
}

/** `test`, `it.each(…)`, `test.describe` …; undefined for any other call. */
function kindOf(callee: Node | undefined): 'test' | 'block' | 'skipped' | undefined {
  const names: string[] = [];
  let node = callee;
  while (node) {
    if (node.type === 'Identifier') {
      names.unshift(node.name ?? '');
      break;
    }
    if (node.type === 'MemberExpression') names.unshift(node.property?.name ?? '');
    node = node.type === 'TaggedTemplateExpression' ? node.tag : (node.callee ?? node.object);
  }
  const [root = '', ...rest] = names;
  if (!['test', 'it', 'describe'].includes(root)) return undefined;
  if (rest.some((name) => name === 'skip' || name === 'todo')) return 'skipped';
  if (rest.some((name) => !RUNS.includes(name))) return undefined;
  return root === 'describe' || rest.includes('describe') ? 'block' : 'test';
}

/** The titles of `test.each(table)('… %s …')`: one for each row of a table that stands in the file. */
function filledIn(title: string, callee: Node | undefined, tables: Around['tables']): string[] {
  const given = callee?.type === 'CallExpression' ? callee.arguments?.[0] : undefined;
  const table = given?.type === 'Identifier' ? tables.get(given.name ?? '') : given;
  if (!title.includes('%s') || table?.type !== 'ArrayExpression') return [title];
  return table.elements!.map((row) => {
    const cells = row.type === 'ArrayExpression' ? row.elements! : [row];
    let next = 0;
    return title.replaceAll('%s', () => titleOf(cells[next++]) ?? '…');
  });
}

/** What is computed inside a title is left out. */
function titleOf(node: Node | undefined): string | undefined {
  if (node?.type === 'StringLiteral') return String(node.value);
  if (node?.type === 'TemplateLiteral') return node.quasis!.map(({ value }) => value.cooked ?? '').join('…');
  return undefined;
}
