import { negated, type Outcome } from '../evaluate/outcome.ts';
import type { Facts } from '../facts/fact.ts';
import type { ChainCondition, Condition, IfCondition } from '../tree/condition.ts';
import type { Rule } from '../tree/rule.ts';
import { explainLeaf } from './explainLeaf.ts';
import type { Explanation } from './explanation.ts';

export type Explainer = (facts: Facts) => Explanation;

const explainers = new WeakMap<Rule, Explainer>();
const nothing: readonly string[] = [];

/** The tree of conditions for one subject: met, not met or unknown, what each found, what is missing. */
export function explainRule(rule: Rule, facts: Facts): Explanation {
  let explainer = explainers.get(rule);
  if (explainer === undefined) {
    explainer = explainerOf(rule.text, rule.condition);
    explainers.set(rule, explainer);
  }
  return explainer(facts);
}

/** One condition of a longer text, such as that of a tier. */
export function explainCondition(text: string, condition: Condition, facts: Facts): Explanation {
  return explainerOf(text, condition)(facts);
}

function explainerOf(text: string, condition: Condition): Explainer {
  switch (condition.kind) {
    case 'and':
      return explainChain(text, condition, 'false', 'true');
    case 'or':
      return explainChain(text, condition, 'true', 'false');
    case 'not': {
      const explain = explainerOf(text, condition.part);
      const node = nodeOf(text, condition);
      return (facts) => {
        const part = explain(facts);
        return { ...node, outcome: negated(part.outcome), children: [part], missing: part.missing };
      };
    }
    case 'if':
      return explainIf(text, condition);
    default:
      return explainLeaf(nodeOf(text, condition), condition);
  }
}

function nodeOf(text: string, { kind, from, to }: Condition) {
  return { kind, text: text.slice(from, to), from, to };
}

function explainChain(text: string, chain: ChainCondition, settling: Outcome, otherwise: Outcome): Explainer {
  const explainers = chain.parts.map((part) => explainerOf(text, part));
  const node = nodeOf(text, chain);
  const { kind, from, to } = node;
  return (facts) => {
    const children = explainers.map((explain) => explain(facts));
    const isSettled = children.some((child) => child.outcome === settling);
    const isOpen = !isSettled && children.some((child) => child.outcome === 'unknown');
    const unknowns = isOpen ? children.filter((child) => child.outcome === 'unknown') : [];
    const outcome = isSettled ? settling : unknowns.length > 0 ? 'unknown' : otherwise;
    const missing =
      unknowns.length === 0 ? nothing : [...new Set(unknowns.flatMap((child) => child.missing))];
    return { kind, text: node.text, from, to, outcome, children, missing };
  };
}

function explainIf(text: string, condition: IfCondition): Explainer {
  const decide = explainerOf(text, condition.condition);
  const whenTrue = explainerOf(text, condition.whenTrue);
  const whenFalse = explainerOf(text, condition.whenFalse);
  const node = nodeOf(text, condition);
  return (facts) => {
    const children = [decide(facts), whenTrue(facts), whenFalse(facts)] as const;
    const [decided, yes, no] = children;
    // The branch not taken is shown too, because the way to true may lead through it.
    const { outcome, missing } =
      decided.outcome === 'unknown' ? decided : decided.outcome === 'true' ? yes : no;
    return { ...node, outcome, children, missing };
  };
}
