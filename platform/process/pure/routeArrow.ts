import type { Direction, Sizes } from './drawDiagram.ts';

interface Seat {
  column: number;
  row: number;
}

type Point = readonly [x: number, y: number];

/**
 * The corners of an arrow between two boxes. It runs only through the gaps between boxes, so that it crosses none:
 * onwards it leaves and enters in the direction of the drawing, backwards it enters from the side.
 */
export function routeArrow(from: Seat, to: Seat, direction: Direction, sizes: Sizes): Point[] {
  const [along, beside] =
    direction === 'down' ? [sizes.boxHeight, sizes.boxWidth] : [sizes.boxWidth, sizes.boxHeight];
  const { gapAlong, gapBeside } = sizes;
  const start = (seat: Seat) => seat.column * (along + gapAlong);
  const end = (seat: Seat) => start(seat) + along;
  const middle = (seat: Seat) => seat.row * (beside + gapBeside) + beside / 2;
  const points = to.column > from.column ? onwards() : backwards();
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

  function backwards(): Point[] {
    const after = to.row < from.row;
    const edge = after ? to.row * (beside + gapBeside) + beside : to.row * (beside + gapBeside);
    const passing = after ? edge + gapBeside / 2 : edge - gapBeside / 2;
    const target = start(to) + along * 0.65;
    const turn = start(from) - gapAlong * 0.25;
    const leaving = middle(from) + (after ? -1 : 1) * beside * 0.25;
    return [
      [start(from), leaving],
      [turn, leaving],
      [turn, passing],
      [target, passing],
      [target, edge],
    ];
  }
}
