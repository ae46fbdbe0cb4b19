/** An address as people type or paste it: full-width letters and signs become half-width, outer blanks go. */
export function tidyEmail(text: string): string {
  return text.normalize('NFKC').trim();
}
