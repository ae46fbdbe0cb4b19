/**
 * A code as people type or paste it, brought to the form the standards use: full-width characters become
 * half-width, blanks and hyphens go, letters become capitals. It repairs nothing else.
 * Normalised once more at the end: what stood apart before may compose now, and tidying twice changes nothing.
 */
export function tidyCode(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200f\ufeff\u2010-\u2015-]/g, '')
    .toUpperCase()
    .normalize('NFKC');
}
