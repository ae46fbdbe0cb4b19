import type { Condition } from '../tree/condition.ts';
import type { Formula } from '../tree/rule.ts';
import { shiftNode } from '../tree/shiftNode.ts';
import type { Value, ValueType } from '../tree/value.ts';

/** What a row asks, and what it gives; a row that asks nothing always fits. */
export interface JoinedRow {
  readonly conditions: readonly { readonly text: string; readonly condition: Condition }[];
  readonly output: { readonly text: string; readonly value: Value };
}

interface Written<Node> {
  readonly text: string;
  readonly node: Node;
}

/**
 * Rows as one formula, `if … then … else if …`, with a text to match, so that every part can be explained at
 * its place. It may be longer than a rule that a person writes. Where no row fits, the value is unknown.
 */
export function joinRows(
  rows: readonly JoinedRow[],
  otherwise: JoinedRow['output'] | undefined,
  type: ValueType,
): Formula {
  const last = otherwise ?? { text: '?', value: { kind: 'unknown', type, from: 0, to: 1 } as const };
  const { text, node } = rows.reduceRight<Written<Value>>((rest, row) => joinRow(row, rest, type), {
    text: last.text,
    node: last.value,
  });
  return { text, value: node, type };
}

function joinRow({ conditions, output }: JoinedRow, rest: Written<Value>, type: ValueType): Written<Value> {
  if (conditions.length === 0) return { text: output.text, node: output.value };
  const asked = joinConditions(conditions);
  const beforeOutput = `if ${asked.text} then `;
  const beforeRest = `${beforeOutput}${output.text} else `;
  const text = `${beforeRest}${rest.text}`;
  const node = {
    kind: 'if',
    type,
    condition: shiftNode(asked.node, 'if '.length),
    whenTrue: shiftNode(output.value, beforeOutput.length),
    whenFalse: shiftNode(rest.node, beforeRest.length),
    from: 0,
    to: text.length,
  } as const;
  return { text, node };
}

function joinConditions(conditions: JoinedRow['conditions']): Written<Condition> {
  const [only] = conditions;
  let text = '';
  const parts = conditions.map((part, index) => {
    if (index > 0) text += ' and ';
    const shifted = shiftNode(part.condition, text.length + 1);
    text += `(${part.text})`;
    return shifted;
  });
  if (conditions.length === 1 && only !== undefined) return { text, node: parts[0]! };
  return { text, node: { kind: 'and', parts, from: 0, to: text.length } };
}
