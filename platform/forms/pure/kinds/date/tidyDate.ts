import { dateOf } from '#platform/registers/pure/readCell.ts';

/** 2026-3-1, 2026/03/01, 2026.3.1, 2026年3月1日 and 20260301 are all '2026-03-01'. Anything else stays. */
export function tidyDate(text: string): string {
  const plain = text.normalize('NFKC').replace(/\s/g, '').normalize('NFKC');
  return dateOf(plain.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3'));
}
