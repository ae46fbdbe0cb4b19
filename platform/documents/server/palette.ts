import type { Colour } from './marks.ts';

/** The few colours of a certificate: ink, a bronze line, paper, and the red of seals. */
export const INK: Colour = '#1b1b1b';
export const FAINT_INK: Colour = '#5f5a52';
export const BRONZE: Colour = '#a07c45';
export const PALE_BRONZE: Colour = '#d8c6a3';
export const PAPER: Colour = '#fffdf8';
export const SEAL_RED: Colour = '#d3202a';
export const WATERMARK: Colour = '#8a8a8a';
