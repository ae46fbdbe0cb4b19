import type { BpmnNode } from './bpmnModel.ts';

type Point = readonly [x: number, y: number];
const GAP = 18;
const OVER = 26;

/** The corners of a flow, with right angles: from side to side where the target lies further on, else around below. */
export function wayOf(flow: string, from: BpmnNode, to: BpmnNode): Point[] {
  const here: Point = [from.x + from.width, from.y + from.height / 2];
  const there: Point = [to.x, to.y + to.height / 2];
  const below = from.attachedTo !== undefined;
  const start: Point = below ? [from.x + from.width / 2, from.y + from.height] : here;
  if (to.escalation) return [start, [to.x + to.width / 2, to.y]];
  if (from.fallback !== undefined && flow !== from.fallback) {
    // What a rule decides passes above the task that nobody was given.
    const above = from.y - OVER;
    const turn = to.x - GAP;
    const up: Point[] = [
      [from.x + from.width / 2, from.y],
      [from.x + from.width / 2, above],
    ];
    return tidy([...up, [turn, above], [turn, there[1]], there]);
  }
  if (to.x >= from.x + from.width + GAP) {
    const turn = to.x - GAP;
    const first: Point[] = below
      ? [start, [start[0], start[1] + GAP], [turn, start[1] + GAP]]
      : [start, [turn, start[1]]];
    return tidy([...first, [turn, there[1]], there]);
  }
  // Backwards: out below the source, along, and in at the bottom of the target.
  const bottom: Point = [from.x + from.width / 2, from.y + from.height];
  const arrive: Point = [to.x + to.width / 2, to.y + to.height];
  const along = Math.max(bottom[1], arrive[1]) + GAP * 2;
  return tidy([bottom, [bottom[0], along], [arrive[0], along], arrive]);
}

/** Without corners that are none. */
function tidy(points: readonly Point[]): Point[] {
  return points.filter((point, n) => {
    const before = points[n - 1];
    return !before || before[0] !== point[0] || before[1] !== point[1];
  });
}
