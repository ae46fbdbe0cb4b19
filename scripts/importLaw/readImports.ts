import { type ParserOptions, parse } from '@babel/parser';

/** What one source file asks for and offers, as far as the import law cares. */
export interface SourceFacts {
  imports: { specifier: string; line: number; typeOnly: boolean }[];
  /** The line of `export default`, if there is one. */
  defaultExport: number | undefined;
  lines: number;
}

/** A syntax tree seen from far: every node is an object with a type. */
interface Node {
  type: string;
  loc?: { start: { line: number } };
  [key: string]: unknown;
}

/**
 * Reads static imports, re-exports, `import()` with a literal, `import('x')` in types, and `require('x')`.
 * @throws SyntaxError when the file is not TypeScript.
 */
export function readImports(text: string, isJsx: boolean): SourceFacts {
  const plugins: ParserOptions['plugins'] = isJsx ? ['typescript', 'jsx'] : ['typescript'];
  const tree = parse(text, { sourceType: 'module', plugins });
  const facts: SourceFacts = { imports: [], defaultExport: undefined, lines: countLines(text) };
  visit(tree.program as unknown as Node, (node) => {
    const line = node.loc?.start.line ?? 0;
    if (node.type === 'ExportDefaultDeclaration') facts.defaultExport = line;
    const specifier = specifierOf(node);
    if (specifier !== undefined) facts.imports.push({ specifier, line, typeOnly: isTypeOnly(node) });
  });
  return facts;
}

function specifierOf(node: Node): string | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      return literal(node['source']);
    case 'TSImportType':
      return literal(node['argument']);
    case 'ImportExpression':
      return literal(node['source']);
    case 'CallExpression': {
      const callee = node['callee'] as Node;
      const asks = callee.type === 'Import' || (callee.type === 'Identifier' && callee['name'] === 'require');
      return asks ? literal((node['arguments'] as unknown[])[0]) : undefined;
    }
    default:
      return undefined;
  }
}

function literal(value: unknown): string | undefined {
  const node = value as Node | null | undefined;
  if (node?.type === 'TSLiteralType') return literal(node['literal']);
  return node?.type === 'StringLiteral' ? (node['value'] as string) : undefined;
}

function isTypeOnly(node: Node): boolean {
  return node.type === 'TSImportType' || node['importKind'] === 'type' || node['exportKind'] === 'type';
}

function visit(node: Node, look: (node: Node) => void): void {
  look(node);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (child && typeof child === 'object' && typeof (child as Node).type === 'string')
        visit(child as Node, look);
    }
  }
}

function countLines(text: string): number {
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
}
