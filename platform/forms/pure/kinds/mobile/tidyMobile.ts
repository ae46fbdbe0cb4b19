/** A mobile number as people type or paste it: blanks, hyphens and the country code go. */
export function tidyMobile(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200f\ufeff\u2010-\u2015()-]/g, '')
    .normalize('NFKC');
  return plain.replace(/^(\+|00)?86(?=1\d{10}$)/, '');
}
