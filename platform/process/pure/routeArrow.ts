import type { Direction, Sizes } from './drawDiagram.ts';

interface Seat {
  column: number;
  row: number;
}

type Point = readonly [x: number, y: number];

/**
 * The corners of an arrow between two boxes. It runs only through the gaps between boxes, so that it crosses none:
 * onwards it leaves and enters in the direction of the drawing, otherwise it enters from the side.
 */
export function routeArrow(from: Seat, to: Seat, direction: Direction, sizes: Sizes): Point[] {
  const [along, beside] =
    direction === 'down' ? [sizes.boxHeight, sizes.boxWidth] : [sizes.boxWidth, sizes.boxHeight];
  const { gapAlong, gapBeside } = sizes;
  const start = (seat: Seat) => seat.column * (along + gapAlong);
  const end = (seat: Seat) => start(seat) + along;
  const middle = (seat: Seat) => seat.row * (beside + gapBeside) + beside / 2;
  const points = to.column > from.column ? onwards() : aside();
  return points.map(([main, cross]) => (direction === 'down' ? [cross, main] : [main, cross]));

  function onwards(): Point[] {
    const [here, there] = [middle(from), middle(to)];
    if (from.row === to.row && to.column === from.column + 1)
      return [
        [end(from), here],
        [start(to), there],
      ];
    const turn = end(from) + gapAlong * 0.45;
    if (to.column === from.column + 1) {
      return [
        [end(from), here],
        [turn, here],
        [turn, there],
        [start(to), there],
      ];
    }
    // Past whole columns in the gap before the row of the target.
    const passing = to.row * (beside + gapBeside) - gapBeside / 2;
    const last = start(to) - gapAlong * 0.3;
    return [
      [end(from), here],
      [turn, here],
      [turn, passing],
      [last, passing],
      [last, there],
      [start(to), there],
    ];
  }

  /** Into the near side of a box that lies not further on: from one of the same column around its end, else its start. */
  function aside(): Point[] {
    const [out, turn] =
      to.column === from.column
        ? [end(from), end(from) + gapAlong * 0.6]
        : [start(from), start(from) - gapAlong * 0.25];
    const after = to.row < from.row;
    const edge = to.row * (beside + gapBeside) + (after ? beside : 0);
    const passing = edge + (after ? 0.5 : -0.5) * gapBeside;
    const leaving = middle(from) + (after ? -0.25 : 0.25) * beside;
    const target = start(to) + along * 0.65;
    return [
      [out, leaving],
      [turn, leaving],
      [turn, passing],
      [target, passing],
      [target, edge],
    ];
  }
}
