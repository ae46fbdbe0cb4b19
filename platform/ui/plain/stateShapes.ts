import type { Tone } from './stateKinds.ts';

/** One stroke of a shape in a square of 12. Filled with the tone, unless it has a stroke. */
export interface Stroke {
  d: string;
  /** `tone` for an outline, `hole` for what is cut out of a filled shape. */
  stroke?: 'tone' | 'hole';
  width?: number;
  dashes?: string;
}

export const HOLE = 'var(--shape-hole, #fff)';

const disc = 'M0 6a6 6 0 1 0 12 0a6 6 0 1 0-12 0Z';
const ring = 'M1 6a5 5 0 1 0 10 0a5 5 0 1 0-10 0Z';

/** A shape per tone, told apart without colour: disc with tick, triangle, diamond, octagon with cross … */
export const stateShapes: Record<Tone | 'info', readonly Stroke[]> = {
  good: [{ d: disc }, { d: 'M3.2 6.3 5.2 8.2 8.9 4', stroke: 'hole', width: 1.5 }],
  near: [{ d: 'M6 .5 12 11.5H0Z' }, { d: 'M6 4.2v3.6M6 8.8v1.4', stroke: 'hole', width: 1.4 }],
  close: [{ d: 'M6 0 12 6 6 12 0 6Z' }, { d: 'M6 3v3.6M6 7.6v1.5', stroke: 'hole', width: 1.4 }],
  bad: [
    { d: 'M3.5 0h5L12 3.5v5L8.5 12h-5L0 8.5v-5Z' },
    { d: 'm3.6 3.6 4.8 4.8m0-4.8L3.6 8.4', stroke: 'hole', width: 1.5 },
  ],
  still: [{ d: 'M1.5 1h3v10h-3zM7.5 1h3v10h-3z' }],
  open: [{ d: ring, stroke: 'tone', width: 2 }, { d: 'M6 1a5 5 0 0 1 0 10Z' }],
  draft: [{ d: ring, stroke: 'tone', width: 1.6, dashes: '2.6 2.6' }],
  ended: [{ d: disc }, { d: 'M3 6h6', stroke: 'hole', width: 1.6 }],
  info: [{ d: disc }, { d: 'M6 5.2v4M6 2.8v1.5', stroke: 'hole', width: 1.5 }],
};
