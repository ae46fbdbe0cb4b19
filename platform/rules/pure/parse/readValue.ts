import { exactFromText, isDecimalText } from '../exact/exact.ts';
import type { Value } from '../tree/value.ts';
import { readArithmetic } from './readArithmetic.ts';
import { readDateLiteral } from './readDateLiteral.ts';
import { readIf } from './readIf.ts';
import { deeper, type Reading, report, sourceOf } from './reading.ts';
import { readName } from './readName.ts';
import { readText } from './readText.ts';
import { readValueCall } from './readValueCall.ts';
import { type Syntax, withoutBrackets } from './syntax.ts';
import { reportUnsupported } from './unsupported.ts';
import { commonType } from './valueTypes.ts';

/** A node that must have a value: a number, an amount, a date, a text, a yes-or-no fact or a list. */
export function readValue(node: Syntax, outer: Reading): Value | undefined {
  const inner = withoutBrackets(node);
  const reading = deeper(outer, inner);
  if (reading === undefined) return undefined;
  const { from, to } = inner;
  switch (inner.name) {
    case 'NumericLiteral':
      return readNumber(inner, reading);
    case 'StringLiteral':
      return readText(inner, reading);
    case 'BooleanLiteral':
      return { kind: 'boolean', type: 'boolean', value: sourceOf(reading, inner) === 'true', from, to };
    case 'DateTimeLiteral':
      return readDateLiteral(inner, reading);
    case 'VariableName':
      return readName(inner, reading);
    case 'ArithmeticExpression':
      return readArithmetic(inner, reading);
    case 'FunctionInvocation':
      return readValueCall(inner, reading);
    case 'IfExpression':
      return readIfValue(inner, reading);
    case 'null':
      return report(reading, 'nullComparison', inner, { name: 'x' });
    case 'Conjunction':
    case 'Disjunction':
    case 'Comparison':
    case 'QuantifiedExpression':
      return report(reading, 'conditionAsValue', inner, { found: sourceOf(reading, inner) });
    default:
      return reportUnsupported(inner, reading);
  }
}

function readNumber(node: Syntax, reading: Reading): Value | undefined {
  const found = sourceOf(reading, node).replace(/^-\s+/, '-');
  if (!isDecimalText(found)) return report(reading, 'numberForm', node, { found });
  return { kind: 'number', type: 'numeric', value: exactFromText(found), from: node.from, to: node.to };
}

function readIfValue(node: Syntax, reading: Reading): Value | undefined {
  const value = readIf(node, reading, readValue);
  if (value === undefined) return undefined;
  const type = commonType([value.whenTrue, value.whenFalse], reading);
  return type === undefined ? undefined : { ...value, type };
}
