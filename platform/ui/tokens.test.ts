import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrastRatio } from './contrastRatio.ts';
import { readTokens } from './readTokens.ts';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
/** WCAG 2.2: 1.4.3 for text, 1.4.11 for the edges of controls and for shapes that mean something. */
const TEXT = 4.5;
const EDGE = 3;

const grounds = ['paper', 'ground'];
const texts: [ink: string, grounds: string[]][] = [
  ['ink', [...grounds, 'sunk', 'accent-soft']],
  ['ink-soft', [...grounds, 'sunk', 'accent-soft']],
  ['ink-faint', [...grounds, 'sunk']],
  ['accent', [...grounds, 'sunk', 'accent-soft']],
  ['accent-deep', [...grounds, 'accent-soft']],
  ['bad', [...grounds, 'bad-soft']],
  ['on-accent', ['accent', 'accent-deep', 'bad', 'bad-deep']],
  ...['good', 'near', 'close', 'still'].map((state): [string, string[]] => [
    state,
    [...grounds, `${state}-soft`],
  ]),
];
const edges: [string, string[]][] = [
  ['line-strong', grounds],
  ['focus', grounds],
];

describe.each([false, true])('elder mode %s', (elder) => {
  const tokens = readTokens(css, { elder });
  const failing = (pairs: [string, string[]][], least: number) =>
    pairs
      .flatMap(([ink, behind]) => behind.map((ground) => ({ ink, ground })))
      .map(({ ink, ground }) => ({ ink, ground, ratio: contrastRatio(tokens[ink]!, tokens[ground]!) }))
      .filter(({ ratio }) => ratio < least);

  test('text can be read on every ground it is put on', () => expect(failing(texts, TEXT)).toEqual([]));
  test('edges and focus can be seen', () => expect(failing(edges, EDGE)).toEqual([]));
});

test('elder mode is larger', () => {
  const [normal, elder] = [readTokens(css), readTokens(css, { elder: true })];
  for (const name of ['desk-text', 'desk-control', 'target']) {
    expect(Number.parseFloat(elder[name]!)).toBeGreaterThan(Number.parseFloat(normal[name]!));
  }
});

test('blocks for print and reduced motion are not taken for the screen', () => {
  expect(readTokens(css).ink).not.toBe('#000000');
  expect(readTokens(css).quick).toBe('120ms');
});

test('the known ends of the scale', () => {
  expect(contrastRatio('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrastRatio('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(() => contrastRatio('red', '#ffffff')).toThrow('red');
});
