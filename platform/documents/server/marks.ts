import type { Weight } from './typefaces.ts';

/** '#rrggbb' */
export type Colour = `#${string}`;

/** A line of text. `x`, `y` is the start of its baseline, in points from the page's top left corner. */
export interface TextMark {
  kind: 'text';
  text: string;
  x: number;
  y: number;
  size: number;
  weight: Weight;
  colour: Colour;
  /** Added after every character, in points. */
  spacing: number;
  opacity?: number;
  /** Degrees, counter-clockwise. */
  rotate?: number;
}

/** A shape in SVG path syntax, its origin at `x`, `y` of the page. */
export interface PathMark {
  kind: 'path';
  d: string;
  x: number;
  y: number;
  scale: number;
  fill?: Colour;
  stroke?: Colour;
  strokeWidth?: number;
  opacity?: number;
  /** Prints over what lies below like ink, instead of covering it. */
  overprint?: boolean;
}

export type Mark = TextMark | PathMark;

/** A document laid out but not yet written in any format. Sizes in points. */
export interface Sheets {
  width: number;
  height: number;
  pages: Mark[][];
}

export const MM = 72 / 25.4;
