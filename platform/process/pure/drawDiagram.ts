import type { Diagram, DiagramArrow, DiagramBox } from './diagram.ts';
import { routeArrow } from './routeArrow.ts';

export type Direction = 'down' | 'across';

/** How an arrow is passed; one line stands for all actions between two states, shown by the first that applies. */
export type Passage = 'rule' | 'person' | 'clock';

export interface DrawnBox extends DiagramBox {
  x: number;
  y: number;
}

export interface DrawnLine {
  from: string;
  to: string;
  passage: Passage;
  points: (readonly [x: number, y: number])[];
}

export interface Drawing {
  width: number;
  height: number;
  boxes: DrawnBox[];
  lines: DrawnLine[];
  /** Endings that nearly every state leads to: a line from each would hide the way, so they are told in words. */
  ends: { box: DiagramBox; from: DiagramBox[] }[];
}

export interface Sizes {
  boxWidth: number;
  boxHeight: number;
  /** Between boxes one after another, and between boxes side by side. */
  gapAlong: number;
  gapBeside: number;
}

/** Units of the drawing; 16 of them are one rem on the page. */
export const SIZES: Record<Direction, Sizes> = {
  // Three boxes beside each other fit the narrowest phone.
  down: { boxWidth: 100, boxHeight: 52, gapAlong: 38, gapBeside: 20 },
  across: { boxWidth: 100, boxHeight: 52, gapAlong: 40, gapBeside: 28 },
};

const COMMON = 3;

/** Turns the layout into boxes and lines with right angles, from top to bottom or from left to right. */
export function drawDiagram(diagram: Diagram, direction: Direction): Drawing {
  const sizes = SIZES[direction];
  const ends = commonEnds(diagram);
  const hidden = new Set(ends.map(({ box }) => box.state));
  const shown = besideInOrder(diagram.boxes.filter(({ state }) => !hidden.has(state)));
  const place = (box: DiagramBox) => {
    const [along, beside] =
      direction === 'down' ? [sizes.boxHeight, sizes.boxWidth] : [sizes.boxWidth, sizes.boxHeight];
    const main = box.column * (along + sizes.gapAlong);
    const cross = box.row * (beside + sizes.gapBeside);
    return direction === 'down' ? { x: cross, y: main } : { x: main, y: cross };
  };
  const boxes = shown.map((box) => ({ ...box, ...place(box) }));
  const lines = joined(diagram.arrows).flatMap(({ from, to, passage }): DrawnLine[] => {
    const [start, end] = [from, to].map((state) => shown.find((box) => box.state === state));
    if (!start || !end || start === end) return [];
    return [{ from, to, passage, points: routeArrow(start, end, direction, sizes) }];
  });
  const drawing = moved(boxes, lines);
  return {
    ...drawing,
    width: Math.max(...drawing.boxes.map(({ x }) => x)) + sizes.boxWidth,
    height: Math.max(...drawing.boxes.map(({ y }) => y)) + sizes.boxHeight,
    ends,
  };
}

/** A line that passes before the first row would leave the drawing: everything moves over by as much. */
function moved(boxes: DrawnBox[], lines: DrawnLine[]): Pick<Drawing, 'boxes' | 'lines'> {
  const corners = lines.flatMap(({ points }) => points);
  const over = (axis: 0 | 1) => Math.max(0, ...corners.map((point) => -point[axis]));
  const [right, down] = [over(0), over(1)];
  return {
    boxes: boxes.map((box) => ({ ...box, x: box.x + right, y: box.y + down })),
    lines: lines.map((line) => ({
      ...line,
      points: line.points.map(([x, y]) => [x + right, y + down] as const),
    })),
  };
}

function commonEnds({ boxes, arrows }: Diagram): Drawing['ends'] {
  return boxes
    .filter(({ final }) => final && final !== 'granted')
    .map((box) => {
      const states = new Set(arrows.filter(({ to }) => to === box.state).map(({ from }) => from));
      const from = boxes.filter(({ state, step }) => states.has(state) && step);
      return { box, from: from.sort((a, b) => a.column - b.column), all: states.size };
    })
    .filter(({ all }) => all >= COMMON)
    .map(({ box, from }) => ({ box, from }));
}

/** Places side by side are numbered again, without those that are not drawn. */
function besideInOrder(boxes: DiagramBox[]): DiagramBox[] {
  return boxes.map((box) => ({
    ...box,
    row: boxes.filter(({ column, row }) => column === box.column && row < box.row).length,
  }));
}

const RANK: Passage[] = ['rule', 'person', 'clock'];

function joined(arrows: DiagramArrow[]): { from: string; to: string; passage: Passage }[] {
  const pairs = new Map<string, { from: string; to: string; passage: Passage }>();
  for (const { from, to, byRule, byClock } of arrows) {
    const passage = byRule ? 'rule' : byClock ? 'clock' : 'person';
    const key = `${from} ${to}`;
    const known = pairs.get(key);
    if (!known || RANK.indexOf(passage) < RANK.indexOf(known.passage)) pairs.set(key, { from, to, passage });
  }
  return [...pairs.values()];
}
