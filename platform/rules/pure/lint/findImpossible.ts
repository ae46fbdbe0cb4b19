import { complementOf, type Domain, hasNoValue, intersect, isEmpty } from '../domain/domain.ts';
import { domainOf } from '../domain/domainOf.ts';
import type { Condition } from '../tree/condition.ts';
import { partsOf, type TreeNode } from '../tree/parts.ts';
import type { Span } from '../tree/value.ts';
import type { Finding } from './finding.ts';

/** What the conditions around a place say about each subject, and which part said it last. */
type Bounds = ReadonlyMap<string, { readonly domain: Domain; readonly by: Span }>;

interface Known {
  readonly bounds: Bounds;
  /** Whether it counts that the subject may have none. */
  readonly withNone: boolean;
}

/** `known`: what holds once the condition came out as wanted; undefined where it cannot come out so. */
interface Explored {
  readonly known: Known | undefined;
  readonly findings: readonly Finding[];
}

/**
 * Parts that can never be true beside what stands around them, and rules that are always true, by the bounds
 * and sets that each subject is held to. It follows `and`, `or`, `not`, `if` and `some`; conditions between
 * two facts are taken as possible.
 */
export function findImpossible(root: TreeNode): Finding[] {
  const nothing = { bounds: new Map(), withNone: true };
  if (!isCondition(root)) return findInside(root, nothing);
  const { findings } = explore(root, true, nothing);
  if (findings.length > 0) return [...findings];
  // `x > 3 or x <= 5` is false where there is no x, but nobody means that by it.
  const otherwise = explore(root, false, { bounds: new Map(), withNone: false });
  return otherwise.known === undefined ? otherwise.findings.slice(-1) : [];
}

/** False where bounds and sets show that no facts bring this outcome about. */
export function canComeOut(condition: Condition, wanted: boolean): boolean {
  return explore(condition, wanted, { bounds: new Map(), withNone: true }).known !== undefined;
}

function explore(condition: Condition, wanted: boolean, known: Known): Explored {
  switch (condition.kind) {
    case 'not':
      return explore(condition.part, !wanted, known);
    case 'and':
    case 'or':
      return (condition.kind === 'and') === wanted
        ? exploreAll(condition.parts, wanted, known)
        : exploreAny(
            condition.parts.map((part) => explore(part, wanted, known)),
            known,
          );
    case 'if': {
      const branches = [condition.whenTrue, condition.whenFalse].map((branch, index) => {
        const decided = explore(condition.condition, index === 0, known);
        if (decided.known === undefined) return decided;
        const taken = explore(branch, wanted, decided.known);
        return { known: taken.known, findings: [...decided.findings, ...taken.findings] };
      });
      return exploreAny(branches, known);
    }
    default:
      return exploreLeaf(condition, wanted, known);
  }
}

/** What bounds one subject comes first: it may rule out a branch that is written before it. */
function exploreAll(parts: readonly Condition[], wanted: boolean, known: Known): Explored {
  const isSimple = (part: Condition) => domainOf(part.kind === 'not' ? part.part : part) !== undefined;
  const inOrder = [...parts.filter(isSimple), ...parts.filter((part) => !isSimple(part))];
  let now = known;
  const findings: Finding[] = [];
  for (const part of inOrder) {
    const explored = explore(part, wanted, now);
    findings.push(...explored.findings);
    if (explored.known === undefined) return { known: undefined, findings };
    now = explored.known;
  }
  return { known: now, findings };
}

/** A branch that cannot be false is only a way of writing; one that can never be true is a mistake. */
function exploreAny(branches: readonly Explored[], known: Known): Explored {
  const isDead = branches.every((branch) => branch.known === undefined);
  const findings = branches.flatMap((branch) => branch.findings);
  return {
    known: isDead ? undefined : known,
    findings: isDead ? findings : findings.filter(({ code }) => code === 'contradiction'),
  };
}

function exploreLeaf(leaf: Condition, wanted: boolean, known: Known): Explored {
  const findings =
    leaf.kind === 'some'
      ? explore(leaf.condition, true, known).findings
      : partsOf(leaf).flatMap((part) => findInside(part, known));
  const asked = domainOf(leaf);
  if (asked === undefined) return { known, findings };
  const before = known.bounds.get(asked.key);
  const own = wanted ? asked.domain : complementOf(asked.domain);
  const domain = before === undefined ? own : intersect(before.domain, own);
  if (isImpossible(domain, own, before?.domain, known)) {
    const code = wanted ? 'contradiction' : 'tautology';
    return { known: undefined, findings: [...findings, { code, at: leaf, beside: before?.by }] };
  }
  const bounds = new Map(known.bounds).set(asked.key, { domain, by: leaf });
  return { known: { ...known, bounds }, findings };
}

function isImpossible(both: Domain, own: Domain, before: Domain | undefined, { withNone }: Known): boolean {
  if (withNone) return isEmpty(both);
  return before !== undefined && hasNoValue(both) && !hasNoValue(own) && !hasNoValue(before);
}

/** The conditions inside values, such as tiers in the wrong order. */
function findInside(node: TreeNode, known: Known): Finding[] {
  if (node.kind !== 'if' || isCondition(node))
    return partsOf(node).flatMap((part) => findInside(part, known));
  const decided = explore(node.condition, true, known);
  const otherwise = explore(node.condition, false, known);
  return [
    ...decided.findings,
    ...findInside(node.whenTrue, decided.known ?? known),
    ...otherwise.findings.filter(({ code }) => code === 'contradiction'),
    ...findInside(node.whenFalse, otherwise.known ?? known),
  ].filter(({ at }, index, all) => all.findIndex((other) => other.at === at) === index);
}

/** Every value has a type, an `if` among the values too. */
function isCondition(node: TreeNode): node is Condition {
  return !('type' in node) && node.kind !== 'compareTest' && node.kind !== 'rangeTest';
}
