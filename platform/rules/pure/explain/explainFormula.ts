import { compileValue } from '../evaluate/compileValue.ts';
import { noElements } from '../evaluate/state.ts';
import { exactText } from '../exact/exactText.ts';
import { fenFromExact, type Rounding } from '../exact/roundExact.ts';
import type { Facts, PlainFact } from '../facts/fact.ts';
import { isExact, presentFact } from '../facts/presentFact.ts';
import type { Formula } from '../tree/rule.ts';
import type { IfValue, Value } from '../tree/value.ts';
import { explainCondition } from './explainRule.ts';
import type { AmountExplanation, ValueExplanation } from './explanation.ts';
import { missingForValue } from './missingFor.ts';

/** How a value was worked out, as a tree that travels as JSON: every part with what it came to. */
export function explainFormula({ text, value }: Formula, facts: Facts): ValueExplanation {
  return explain(text, value, facts);
}

/**
 * An amount of money with the tree of its parts. It is rounded to whole fen once, at the end; `isRounded`
 * says whether that changed it.
 */
export function explainAmount(
  formula: Formula,
  facts: Facts,
  rounding: Rounding = 'halfUp',
): AmountExplanation {
  const explanation = explainFormula(formula, facts);
  const state = compileValue(formula.value)(facts, noElements);
  if (state === undefined || state === null) {
    return { amount: state === null ? 'none' : 'unknown', rounding, isRounded: false, explanation };
  }
  if (!isExact(state)) throw new TypeError(`${formula.text} is no amount`);
  const fen = fenFromExact(state, rounding);
  const isRounded = fen * state.d !== state.n * 100n;
  return { amount: { value: exactText({ n: fen, d: 100n }).text }, rounding, isRounded, explanation };
}

function explain(text: string, node: Value, facts: Facts): ValueExplanation {
  const { kind, from, to } = node;
  const state = compileValue(node)(facts, noElements);
  const value: PlainFact =
    state === undefined ? 'unknown' : state === null ? 'none' : presentFact({ value: state });
  const missing = state === undefined ? missingForValue(node)(facts, noElements) : [];
  const shown = { kind, text: text.slice(from, to), from, to, value, missing };
  if (node.kind === 'if') return { ...shown, ...explainChoice(text, node, facts) };
  const children = operandsOf(node).map((part) => explain(text, part, facts));
  if (node.kind !== 'min' && node.kind !== 'max') return { ...shown, children };
  const chosen = children.findIndex((child) => isSame(child.value, value));
  return { ...shown, children, ...(typeof value === 'string' || chosen < 0 ? {} : { chosen }) };
}

/** Only the branch that was taken; both while the condition is unknown. */
function explainChoice(text: string, { condition, whenTrue, whenFalse }: IfValue, facts: Facts) {
  const decided = explainCondition(text, condition, facts);
  const taken =
    decided.outcome === 'unknown'
      ? [whenTrue, whenFalse]
      : [decided.outcome === 'true' ? whenTrue : whenFalse];
  return { condition: decided, children: taken.map((branch) => explain(text, branch, facts)) };
}

function operandsOf(node: Value): readonly Value[] {
  switch (node.kind) {
    case 'arithmetic':
      return [node.left, node.right];
    case 'negative':
      return [node.operand];
    case 'min':
    case 'max':
      return node.of;
    case 'shiftedDate':
      return [node.date];
    case 'count':
      return [node.list];
    default:
      return [];
  }
}

function isSame(a: PlainFact, b: PlainFact): boolean {
  return typeof a === 'object' && typeof b === 'object' && a.value === b.value;
}
