import type { Chance } from './chance.ts';

// Written for the generator alone, from GB 32100 and GB 11643: it shares nothing with the checks.
const LETTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CREDIT_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const PERSON_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

export function creditCode(chance: Chance): string {
  let code = '91640100MA';
  for (let n = 0; n < 7; n++) code += LETTERS[chance.below(LETTERS.length)];
  const sum = CREDIT_WEIGHTS.reduce((total, weight, n) => total + weight * LETTERS.indexOf(code[n]!), 0);
  return code + LETTERS[(31 - (sum % 31)) % 31];
}

/** Of a county that does not exist. */
export function identityNumber(chance: Chance): string {
  const year = 1965 + chance.below(35);
  const date = `${year}${pad(1 + chance.below(12))}${pad(1 + chance.below(28))}`;
  const body = `659999${date}${String(chance.below(999)).padStart(3, '0')}`;
  const sum = PERSON_WEIGHTS.reduce((total, weight, n) => total + weight * Number(body[n]), 0);
  return body + '10X98765432'[sum % 11];
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
