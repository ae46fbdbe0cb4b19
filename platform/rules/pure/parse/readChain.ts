import type { ChainCondition, Condition } from '../tree/condition.ts';
import { readCondition } from './readCondition.ts';
import { type Reading, report, sourceOf } from './reading.ts';
import { childrenOf, type Syntax } from './syntax.ts';

/** `a and b and c` is left-nested in the grammar; it becomes one node of three parts. */
export function readChain(node: Syntax, reading: Reading): ChainCondition | undefined {
  const operands = operandsOf(node);
  const parts: Condition[] = [];
  for (const [position, operand] of operands.entries()) {
    if (position < operands.length - 1 && isBareIn(operand)) {
      report(reading, 'mixedIn', operand, { fixed: `(${sourceOf(reading, operand)})` });
    }
    const part = readCondition(operand, reading);
    if (part !== undefined) parts.push(part);
  }
  if (parts.length < operands.length) return undefined;
  return { kind: node.name === 'Conjunction' ? 'and' : 'or', parts, from: node.from, to: node.to };
}

function operandsOf(node: Syntax): Syntax[] {
  const operands: Syntax[] = [];
  let rest: Syntax | undefined = node;
  while (rest?.name === node.name) {
    const children: Syntax[] = childrenOf(rest);
    operands.unshift(...children.slice(1).filter((child) => child.name !== 'and' && child.name !== 'or'));
    rest = children[0];
  }
  return rest === undefined ? operands : [rest, ...operands];
}

/** `x in (1, 2) and y` reads well here, but other FEEL engines, and `in [1..2]` even here, swallow the `and`. */
function isBareIn(node: Syntax): boolean {
  return node.name === 'Comparison' && childrenOf(node).some((child) => child.name === 'in');
}
