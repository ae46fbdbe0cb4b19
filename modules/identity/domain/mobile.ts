import { z } from 'zod';

/** A mobile number of the mainland, eleven digits; blanks and a leading +86 are taken off. */
export const Mobile = z
  .string()
  .overwrite((text) =>
    text
      .normalize('NFKC')
      .replace(/[\s-]/g, '')
      .replace(/^\+?86(?=1\d{10}$)/, ''),
  )
  .regex(/^1\d{10}$/, 'identity.mobile');

/** 13812345678 → 138****5678: enough to recognise, too little to call. */
export function maskMobile(mobile: string): string {
  return `${mobile.slice(0, 3)}****${mobile.slice(-4)}`;
}
