import type { ArithmeticOperator, ShiftedDateValue, Value } from '../tree/value.ts';
import { isDuration, readDuration } from './readDateLiteral.ts';
import { type Reading, report, sourceOf } from './reading.ts';
import { readValue } from './readValue.ts';
import { childrenOf, type Syntax, withoutBrackets } from './syntax.ts';
import { reportUnsupported } from './unsupported.ts';
import { isNumeric, meetTypes, type NumericType, spanOf } from './valueTypes.ts';

type Numeric = Value & { readonly type: NumericType };

export function readArithmetic(node: Syntax, reading: Reading): Value | undefined {
  const children = childrenOf(node);
  if (children.length === 2) return readNegative(node, reading);
  const [leftNode, operatorNode, rightNode] = children;
  if (leftNode === undefined || operatorNode === undefined || rightNode === undefined) return undefined;
  const operator = sourceOf(reading, operatorNode);
  if (!isOperator(operator)) return reportUnsupported(node, reading, `a ${operator} b`);
  if (isDuration(withoutBrackets(rightNode)) && operator !== '*' && operator !== '/') {
    return readShiftedDate(node, leftNode, operator, rightNode, reading);
  }
  const left = readValue(leftNode, reading);
  const right = readValue(rightNode, reading);
  if (left === undefined || right === undefined) return undefined;
  if (left.type === 'date' && right.type === 'date') {
    return report(reading, 'dateDifference', node, {
      left: sourceOf(reading, left),
      right: sourceOf(reading, right),
    });
  }
  if (!isNumber(left, operator, reading) || !isNumber(right, operator, reading)) return undefined;
  const type = typeOf(operator, left, right, reading);
  return type && { kind: 'arithmetic', type, operator, left, right, from: node.from, to: node.to };
}

/** Money is a unit: it adds to money, is scaled by numbers, and divides into a plain number. */
function typeOf(
  operator: ArithmeticOperator,
  left: Numeric,
  right: Numeric,
  reading: Reading,
): NumericType | undefined {
  if (operator === '+' || operator === '-') return meetTypes(left, right, reading) as NumericType | undefined;
  const [a, b] = [left.type, right.type];
  if (
    (operator === '*' && a === 'money' && b === 'money') ||
    (operator === '/' && a !== 'money' && b === 'money')
  ) {
    const params = { left: sourceOf(reading, left), right: sourceOf(reading, right), operator };
    return report(reading, 'moneyUnits', spanOf(left, right), params);
  }
  if (operator === '/' && a === 'money')
    return b === 'money' ? 'number' : b === 'number' ? 'money' : 'numeric';
  if (a === 'money' || b === 'money') return 'money';
  // 1500 * 人数 may well be yuan: a plain number gives its unit to the product.
  return a === 'number' && b === 'number' ? 'number' : operator === '/' && b === 'numeric' ? a : 'numeric';
}

function readNegative(node: Syntax, reading: Reading): Value | undefined {
  const [operatorNode, operandNode] = childrenOf(node);
  if (operatorNode === undefined || operandNode === undefined) return undefined;
  const operator = sourceOf(reading, operatorNode);
  if (operator !== '-') return reportUnsupported(node, reading, `${operator}a`);
  const operand = readValue(operandNode, reading);
  if (operand === undefined || !isNumber(operand, '-', reading)) return undefined;
  return { kind: 'negative', type: operand.type, operand, from: node.from, to: node.to };
}

function readShiftedDate(
  node: Syntax,
  dateNode: Syntax,
  operator: '+' | '-',
  durationNode: Syntax,
  reading: Reading,
): ShiftedDateValue | undefined {
  const date = readValue(dateNode, reading);
  const duration = readDuration(withoutBrackets(durationNode), reading);
  if (date === undefined || duration === undefined) return undefined;
  if (date.type !== 'date') return report(reading, 'expectedDate', date, { found: sourceOf(reading, date) });
  const direction = operator === '+' ? 1 : -1;
  return { kind: 'shiftedDate', type: 'date', date, direction, duration, from: node.from, to: node.to };
}

function isNumber(value: Value, operator: string, reading: Reading): value is Numeric {
  if (isNumeric(value.type)) return true;
  report(reading, 'expectedNumber', value, { found: sourceOf(reading, value), operator });
  return false;
}

function isOperator(text: string): text is ArithmeticOperator {
  return text === '+' || text === '-' || text === '*' || text === '/';
}
