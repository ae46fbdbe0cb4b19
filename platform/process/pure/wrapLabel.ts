const WIDE = /[\u2e80-\uffef]/;

/** Width of a text in units of its type size: a Chinese character is one, a Latin letter about half. */
export function labelWidth(text: string): number {
  return [...text].reduce((sum, letter) => sum + (WIDE.test(letter) ? 1 : 0.54), 0);
}

/**
 * Breaks a short text into lines for a drawing, where nothing wraps by itself: Latin at spaces, Chinese anywhere.
 * @param most width of a line in units of the type size
 */
export function wrapLabel(text: string, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of text.match(/[\u2e80-\uffef]|[^\u2e80-\uffef\s]+|\s+/g) ?? []) {
    if (line && labelWidth((line + part).trimEnd()) > most) {
      lines.push(line.trim());
      line = part.trimStart();
    } else line += part;
  }
  return line.trim() ? [...lines, line.trim()] : lines;
}
