import type { Mark, PathMark } from './marks.ts';
import { BRONZE, PALE_BRONZE, PAPER } from './palette.ts';

const OUTER = 24;
const BAND = 15;

/** Paper, and a border of fine waves between two rules, with a knot in each corner. */
export function border(width: number, height: number): Mark[] {
  const inner = OUTER + BAND;
  const corner = OUTER + BAND / 2;
  const corners: [number, number][] = [
    [corner, corner],
    [width - corner, corner],
    [corner, height - corner],
    [width - corner, height - corner],
  ];
  return [
    shape(box(0, 0, width, height), { fill: PAPER }),
    shape(box(OUTER, OUTER, width - 2 * OUTER, height - 2 * OUTER), { stroke: BRONZE, strokeWidth: 1.6 }),
    shape(waves(width, height), { stroke: PALE_BRONZE, strokeWidth: 0.55 }),
    shape(box(inner, inner, width - 2 * inner, height - 2 * inner), { stroke: BRONZE, strokeWidth: 0.5 }),
    shape(box(inner + 3, inner + 3, width - 2 * inner - 6, height - 2 * inner - 6), {
      stroke: PALE_BRONZE,
      strokeWidth: 0.4,
    }),
    ...corners.flatMap(([x, y]) => knot(x, y)),
  ];
}

/** A rosette of fine lines behind the text, as on bank notes; pale enough to read and copy over. */
export function rosette(x: number, y: number, radius: number): PathMark {
  const d =
    petals(x, y, { middle: radius * 0.8, swing: radius * 0.2, lobes: 12, turns: 9 }) +
    petals(x, y, { middle: radius * 0.43, swing: radius * 0.15, lobes: 8, turns: 7 });
  return shape(d, { stroke: PALE_BRONZE, strokeWidth: 0.35, opacity: 0.55 });
}

/** One closed wave around a circle, drawn `turns` times, each turned a little further. */
function petals(
  x: number,
  y: number,
  band: { middle: number; swing: number; lobes: number; turns: number },
): string {
  const steps = band.lobes * 24;
  let d = '';
  for (let turn = 0; turn < band.turns; turn++) {
    const shift = (turn / band.turns) * 2 * Math.PI;
    for (let i = 0; i < steps; i++) {
      const angle = (i / steps) * 2 * Math.PI;
      const r = band.middle + band.swing * Math.sin(band.lobes * angle + shift);
      d += `${i === 0 ? 'M' : 'L'}${point(x + r * Math.sin(angle), y - r * Math.cos(angle))}`;
    }
    d += 'Z';
  }
  return d;
}

/** A short rule with a lozenge in its middle, below the heading. */
export function divider(x: number, y: number, width: number): Mark[] {
  const half = width / 2;
  const gap = 9;
  return [
    shape(`M${point(x - half, y)}L${point(x - gap, y)}M${point(x + gap, y)}L${point(x + half, y)}`, {
      stroke: BRONZE,
      strokeWidth: 0.7,
    }),
    shape(`M${point(x - 4, y)}L${point(x, y - 4)}L${point(x + 4, y)}L${point(x, y + 4)}Z`, { fill: BRONZE }),
  ];
}

export function box(x: number, y: number, width: number, height: number): string {
  return `M${point(x, y)}H${round(x + width)}V${round(y + height)}H${round(x)}Z`;
}

function knot(x: number, y: number): Mark[] {
  const half = BAND / 2;
  const square = (r: number) =>
    `M${point(x, y - r)}L${point(x + r, y)}L${point(x, y + r)}L${point(x - r, y)}Z`;
  return [
    shape(box(x - half, y - half, BAND, BAND), { fill: PAPER, stroke: BRONZE, strokeWidth: 0.8 }),
    shape(square(half - 1.6), { stroke: BRONZE, strokeWidth: 0.7 }),
    shape(square(half - 4.4), { fill: BRONZE }),
  ];
}

/** Three waves, each a third of a period behind the last, along the middle of every side of the border. */
function waves(width: number, height: number): string {
  const middle = OUTER + BAND / 2;
  const start = OUTER + BAND;
  return [0, 1, 2]
    .flatMap((shift) => [
      wave(start, width - start, shift / 3, (along, off) => [along, middle + off]),
      wave(start, width - start, shift / 3, (along, off) => [along, height - middle + off]),
      wave(start, height - start, shift / 3, (along, off) => [middle + off, along]),
      wave(start, height - start, shift / 3, (along, off) => [width - middle + off, along]),
    ])
    .join('');
}

function wave(
  from: number,
  to: number,
  shift: number,
  place: (along: number, off: number) => [number, number],
): string {
  const amplitude = BAND / 2 - 2;
  const periods = Math.round((to - from) / 20);
  const steps = periods * 10;
  let d = '';
  for (let i = 0; i <= steps; i++) {
    const along = from + ((to - from) * i) / steps;
    const off = amplitude * Math.sin(2 * Math.PI * ((periods * i) / steps + shift));
    d += `${i === 0 ? 'M' : 'L'}${point(...place(along, off))}`;
  }
  return d;
}

function shape(d: string, style: Partial<PathMark>): PathMark {
  return { kind: 'path', d, x: 0, y: 0, scale: 1, ...style };
}

function point(x: number, y: number): string {
  return `${round(x)} ${round(y)}`;
}

function round(value: number): string {
  return value.toFixed(2);
}
