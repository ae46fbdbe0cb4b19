import type { Condition } from '../tree/condition.ts';
import { readChain } from './readChain.ts';
import { readComparison } from './readComparison.ts';
import { readConditionCall } from './readConditionCall.ts';
import { readIf } from './readIf.ts';
import { deeper, type Reading, report, sourceOf } from './reading.ts';
import { readName } from './readName.ts';
import { readSome } from './readSome.ts';
import { type Syntax, withoutBrackets } from './syntax.ts';
import { reportUnsupported } from './unsupported.ts';

/** A node that must be true or false. */
export function readCondition(node: Syntax, outer: Reading): Condition | undefined {
  const inner = withoutBrackets(node);
  const reading = deeper(outer, inner);
  if (reading === undefined) return undefined;
  switch (inner.name) {
    case 'Conjunction':
    case 'Disjunction':
      return readChain(inner, reading);
    case 'Comparison':
      return readComparison(inner, reading);
    case 'FunctionInvocation':
      return readConditionCall(inner, reading);
    case 'IfExpression':
      return readIf(inner, reading, readCondition);
    case 'QuantifiedExpression':
      return readSome(inner, reading);
    case 'BooleanLiteral':
      return { kind: 'constant', value: sourceOf(reading, inner) === 'true', from: inner.from, to: inner.to };
    case 'VariableName':
      return readTruth(inner, reading);
    case 'null':
      return report(reading, 'nullComparison', inner, { name: 'x' });
    case 'ArithmeticExpression':
    case 'NumericLiteral':
    case 'StringLiteral':
    case 'DateTimeLiteral':
      return notACondition(inner, reading);
    default:
      return reportUnsupported(inner, reading);
  }
}

function readTruth(node: Syntax, reading: Reading): Condition | undefined {
  const value = readName(node, reading);
  if (value === undefined) return undefined;
  if (value.kind !== 'attribute' || value.type !== 'boolean') return notACondition(node, reading);
  return { kind: 'truth', attribute: value, from: node.from, to: node.to };
}

function notACondition(node: Syntax, reading: Reading): undefined {
  return report(reading, 'notACondition', node, { found: sourceOf(reading, node) });
}
