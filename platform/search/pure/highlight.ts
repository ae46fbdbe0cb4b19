import { stemEnglish } from './stemEnglish.ts';

/** A piece of text, and whether it is what was searched for. */
export interface Segment {
  text: string;
  hit: boolean;
}

/** Marks the words of the query in a text. @param tokens as `queryTokens` gives them */
export function highlight(text: string, tokens: ReadonlySet<string>): Segment[] {
  return segments(text, hits(text, tokens));
}

/**
 * The part of a text that holds most of the query's words, marked, with … where it was cut.
 * @param length in characters; a Chinese one counts as two Latin ones
 */
export function snippet(text: string, tokens: ReadonlySet<string>, length = 80): Segment[] {
  const marks = hits(text, tokens);
  const width = /\p{Script=Han}/u.test(text) ? length : length * 2;
  const start = densest(marks, width);
  const end = Math.min(text.length, start + width);
  const cut = segments(text.slice(start, end), marks.slice(start, end));
  const before = start > 0 ? [{ text: '…', hit: false }] : [];
  const after = end < text.length ? [{ text: '…', hit: false }] : [];
  return [...before, ...cut, ...after];
}

function hits(text: string, tokens: ReadonlySet<string>): boolean[] {
  const lower = text.toLowerCase();
  // A few letters change length with their case; then the marks would stand wrong, and none are better.
  const plain = lower.length === text.length ? lower : text;
  const marks = new Array<boolean>(text.length).fill(false);
  for (const token of tokens) {
    if (!/^\p{Script=Han}+$/u.test(token)) continue;
    for (let at = plain.indexOf(token); at >= 0; at = plain.indexOf(token, at + 1)) {
      marks.fill(true, at, at + token.length);
    }
  }
  for (const match of plain.matchAll(/[\p{Script=Latin}\p{N}]+/gu)) {
    if (tokens.has(stemEnglish(match[0]))) marks.fill(true, match.index, match.index + match[0].length);
  }
  return marks;
}

/** Where the window with most marks starts, a little before its first mark. */
function densest(marks: boolean[], width: number): number {
  const last = Math.max(0, marks.length - width);
  let inside = marks.slice(0, width).filter(Boolean).length;
  let best = { start: 0, inside };
  for (let start = 1; start <= last; start++) {
    inside += Number(marks[start + width - 1] ?? false) - Number(marks[start - 1]);
    if (inside > best.inside) best = { start, inside };
  }
  if (best.start === 0) return 0;
  const first = marks.indexOf(true, best.start);
  return Math.min(last, Math.max(0, first - Math.floor(width / 8)));
}

function segments(text: string, marks: boolean[]): Segment[] {
  const out: Segment[] = [];
  for (let at = 0; at < text.length; at++) {
    const last = out.at(-1);
    if (last && last.hit === marks[at]) last.text += text[at];
    else out.push({ text: text[at]!, hit: marks[at] ?? false });
  }
  return out;
}
