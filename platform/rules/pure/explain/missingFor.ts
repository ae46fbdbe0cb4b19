import { compileCondition } from '../evaluate/compileCondition.ts';
import { compileValue } from '../evaluate/compileValue.ts';
import type { Compiled } from '../evaluate/state.ts';
import type { Facts } from '../facts/fact.ts';
import { attributesOf } from '../tree/attributesOf.ts';
import type { Condition } from '../tree/condition.ts';
import { partsOf, type TreeNode } from '../tree/parts.ts';
import type { Value } from '../tree/value.ts';

type Missing = Compiled<readonly string[]>;

const nothing: readonly string[] = [];

/** Which attributes keep a condition unknown; none when it is settled. */
export function missingFor(condition: Condition): Missing {
  const decide = compileCondition(condition);
  const inside = missingInside(condition);
  return (facts, elements) => (decide(facts, elements) === 'unknown' ? inside(facts, elements) : nothing);
}

/**
 * The same for a condition that is known to be unknown. Parts that are settled, and the branch of an `if`
 * that is not taken, ask for nothing. Where everything is known but a divisor is zero, the divisor's
 * attributes are named.
 */
export function missingInside(condition: Condition): Missing {
  switch (condition.kind) {
    case 'and':
    case 'or':
      return union(condition.parts.map(missingFor));
    case 'not':
      return missingFor(condition.part);
    case 'if':
      return choice(condition.condition, missingFor(condition.whenTrue), missingFor(condition.whenFalse));
    case 'some': {
      const { list, condition: inner } = condition;
      const missingInside = missingFor(inner);
      return (facts, elements) => {
        const fact = facts[list.attribute.id];
        if (fact === undefined || fact === 'unknown') return [list.attribute.id];
        const items = fact === 'none' ? [] : (fact.value as readonly string[]);
        return items.flatMap((item) => missingInside(facts, [...elements, item]));
      };
    }
    default:
      return union(partsOf(condition).map(missingInPart));
  }
}

function missingInPart(part: TreeNode): Missing {
  if (part.kind === 'compareTest' || part.kind === 'rangeTest')
    return union(partsOf(part).map(missingInPart));
  // Under a leaf there are only values and tests.
  return missingForValue(part as Value);
}

/** Which attributes keep a value unknown. */
export function missingForValue(value: Value): Missing {
  if (value.kind === 'attribute') return missingAttribute(value.attribute.id);
  if (partsOf(value).length === 0) return () => nothing;
  const evaluate = compileValue(value);
  const inside = insideValue(value);
  return (facts, elements) => (evaluate(facts, elements) === undefined ? inside(facts, elements) : nothing);
}

function insideValue(value: Value): Missing {
  switch (value.kind) {
    case 'if':
      return choice(value.condition, missingForValue(value.whenTrue), missingForValue(value.whenFalse));
    case 'arithmetic': {
      const operands = union([missingForValue(value.left), missingForValue(value.right)]);
      const divisor = attributesOf(value.right);
      return (facts, elements) => {
        const found = operands(facts, elements);
        return found.length > 0 ? found : divisor;
      };
    }
    default:
      return union(partsOf(value).map(missingInPart));
  }
}

function choice(condition: Condition, whenTrue: Missing, whenFalse: Missing): Missing {
  const decide = compileCondition(condition);
  const missing = missingFor(condition);
  return (facts: Facts, elements) => {
    const outcome = decide(facts, elements);
    return (outcome === 'unknown' ? missing : outcome === 'true' ? whenTrue : whenFalse)(facts, elements);
  };
}

function missingAttribute(id: string): Missing {
  const missing = [id];
  return (facts) => {
    const fact = facts[id];
    return fact === undefined || fact === 'unknown' ? missing : nothing;
  };
}

function union(parts: readonly Missing[]): Missing {
  return (facts, elements) => {
    let ids = nothing;
    for (const part of parts) {
      const found = part(facts, elements);
      if (ids.length === 0) ids = found;
      else if (found.length > 0) ids = [...new Set([...ids, ...found])];
    }
    return ids;
  };
}
