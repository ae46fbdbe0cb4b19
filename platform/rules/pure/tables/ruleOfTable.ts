import type { CompareTest } from '../tree/condition.ts';
import type { Formula, Rule } from '../tree/rule.ts';
import { shiftNode } from '../tree/shiftNode.ts';

/** The rule that a formula gives one of these texts, such as "the size is small or micro". */
export function ruleOfTable({ text, value }: Formula, outputs: readonly string[]): Rule {
  let whole = `(${text}) in (`;
  const tests = outputs.map((output, index): CompareTest => {
    if (index > 0) whole += ', ';
    const from = whole.length;
    whole += JSON.stringify(output);
    const at = { from, to: whole.length };
    return {
      kind: 'compareTest',
      operator: '=',
      value: { kind: 'text', type: 'text', value: output, ...at },
      ...at,
    };
  });
  whole += ')';
  const condition = { kind: 'in', subject: shiftNode(value, 1), tests, from: 0, to: whole.length } as const;
  return { text: whole, condition };
}
