import { isMap, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument, type Scalar } from 'yaml';

export interface Position {
  line: number;
  column: number;
}

export interface LocatedYaml {
  /** Undefined when the text is no YAML. */
  value: unknown;
  /** What is wrong with it as YAML, in the words of the parser. */
  faults: (Position & { message: string })[];
  /** Line and column of a value by its path; of the nearest thing above when there is none. */
  locate(path: readonly PropertyKey[]): Position;
  /** The same, that many characters into a text. */
  locateInside(path: readonly PropertyKey[], offset: number): Position;
}

/** YAML with the place of every value, so that a complaint can point at its line. A warning is a fault too. */
export function locateYaml(text: string): LocatedYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const broken = [...document.errors, ...document.warnings];
  const root = document.contents as Node | null;
  return {
    value: broken.length > 0 ? undefined : document.toJS(),
    faults: broken.map(({ pos, message }) => ({ ...at(pos[0]), message })),
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
