/** Outer blanks go; nothing inside is touched. */
export function tidyText(text: string): string {
  return text.trim();
}
