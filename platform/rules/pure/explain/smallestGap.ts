import type { Bound, Explanation } from './explanation.ts';

/** One leaf that stands between the subject and a `true` rule, and what it would have to become. */
export interface Obstacle {
  readonly leaf: Explanation;
  readonly wanted: 'true' | 'false';
  /** For a number, an amount or a date: what the subject of the leaf would have to meet, all of it. */
  readonly bounds?: readonly Bound[];
}

/** The fewest leaves to change for each outcome; undefined when no change of facts can bring it about. */
interface Gaps {
  readonly toTrue: readonly Obstacle[] | undefined;
  readonly toFalse: readonly Obstacle[] | undefined;
}

/**
 * The smallest set of unmet and unknown leaves whose change makes the rule true; empty when it is true.
 * Undefined when it cannot be (a literal `false`). Exact where no condition occurs twice in the rule; it
 * counts leaves and does not yet ask whether two of them can hold together.
 */
export function smallestGap(explanation: Explanation): Obstacle[] | undefined {
  const { toTrue } = gapsOf(explanation);
  return toTrue && [...toTrue];
}

function gapsOf(node: Explanation): Gaps {
  const children = node.children.map(gapsOf);
  switch (node.kind) {
    case 'and':
      return {
        toTrue: all(children.map((gap) => gap.toTrue)),
        toFalse: fewest(children.map((gap) => gap.toFalse)),
      };
    case 'or':
      return {
        toTrue: fewest(children.map((gap) => gap.toTrue)),
        toFalse: all(children.map((gap) => gap.toFalse)),
      };
    case 'not':
      return { toTrue: children[0]?.toFalse, toFalse: children[0]?.toTrue };
    case 'if': {
      const [condition, whenTrue, whenFalse] = children;
      const through = (to: 'toTrue' | 'toFalse') =>
        fewest([all([condition?.toTrue, whenTrue?.[to]]), all([condition?.toFalse, whenFalse?.[to]])]);
      return { toTrue: through('toTrue'), toFalse: through('toFalse') };
    }
    default:
      return { toTrue: leafGap(node, 'true'), toFalse: leafGap(node, 'false') };
  }
}

function leafGap(leaf: Explanation, wanted: 'true' | 'false'): readonly Obstacle[] | undefined {
  if (leaf.outcome === wanted) return [];
  if (leaf.kind === 'constant') return undefined;
  const bounds = boundsToMeet(leaf, wanted);
  return [bounds === undefined ? { leaf, wanted } : { leaf, wanted, bounds }];
}

/** To leave a range one end is enough, so nothing is said of it. */
function boundsToMeet({ bounds }: Explanation, wanted: 'true' | 'false'): readonly Bound[] | undefined {
  const [bound, second] = bounds ?? [];
  if (bound === undefined || wanted === 'true') return bounds;
  return second === undefined ? [{ ...bound, operator: opposites[bound.operator] }] : undefined;
}

const opposites = { '=': '!=', '!=': '=', '<': '>=', '>=': '<', '>': '<=', '<=': '>' } as const;

/** Everything that each part needs, the same condition only once. */
function all(gaps: readonly Gaps['toTrue'][]): readonly Obstacle[] | undefined {
  const obstacles = new Map<string, Obstacle>();
  for (const gap of gaps) {
    if (gap === undefined) return undefined;
    for (const obstacle of gap) obstacles.set(`${obstacle.wanted} ${obstacle.leaf.text}`, obstacle);
  }
  return [...obstacles.values()];
}

/** The shortest; among equals the one with fewer leaves known to be unmet: telling is easier than changing. */
function fewest(gaps: readonly Gaps['toTrue'][]): readonly Obstacle[] | undefined {
  let best: readonly Obstacle[] | undefined;
  for (const gap of gaps) {
    if (gap === undefined) continue;
    const isShorter = best === undefined || gap.length < best.length;
    const isEasier = best !== undefined && gap.length === best.length && unmet(gap) < unmet(best);
    if (isShorter || isEasier) best = gap;
  }
  return best;
}

function unmet(gap: readonly Obstacle[]): number {
  return gap.filter((obstacle) => obstacle.leaf.outcome !== 'unknown').length;
}
