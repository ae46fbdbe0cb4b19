/** A number as people type it: full-width digits, blanks and thousands separators go. Anything unclear stays. */
export function tidyNumber(text: string): string {
  const plain = text.normalize('NFKC').replace(/\s/g, '').normalize('NFKC');
  return /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain) ? plain.replaceAll(',', '') : plain;
}
