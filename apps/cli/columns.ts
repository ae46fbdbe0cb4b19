const WIDE = /[\p{Script=Han}\u3000-\u303f\uff00-\uff60\u2014\u2018-\u201d\u2026]/u;

/** Columns that a text takes on a terminal: Chinese characters and full-width signs take two. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (WIDE.test(sign) ? 2 : 1), 0);
}

/** The text with blanks behind it, so that the next column begins at `width`. */
export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(1, width - widthOf(text)));
}
