import { parser } from 'lezer-feel';

/** A node of the FEEL grammar's tree. It never leaves this folder. */
export type Syntax = ReturnType<typeof parser.parse>['topNode'];

const expressions = parser.configure({ top: 'Expression' });

export function parseSyntax(text: string): Syntax {
  return expressions.parse(text).topNode;
}

/** The children without comments, which the grammar allows anywhere. */
export function childrenOf(node: Syntax): Syntax[] {
  const children: Syntax[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (!child.name.endsWith('Comment')) children.push(child);
  }
  return children;
}

/** The expression inside any number of brackets. */
export function withoutBrackets(node: Syntax): Syntax {
  let inner = node;
  while (inner.name === 'ParenthesizedExpression') {
    const child = childrenOf(inner)[1];
    if (child === undefined) return inner;
    inner = child;
  }
  return inner;
}
