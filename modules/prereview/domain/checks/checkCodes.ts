import type { Reference } from '#modules/catalogue/contract.ts';
import { checkResidentId } from '#platform/identifiers/pure/checkResidentId.ts';
import { checkUscc } from '#platform/identifiers/pure/checkUscc.ts';
import type { ReadFile, ReviewInput } from '../material.ts';
import { findLabelled } from '../read/findLabelled.ts';
import { shorten, tight } from '../read/tidy.ts';
import { absent, both, type Found, type RunCheck, wantedValue } from './checkContext.ts';

interface Code {
  pattern: RegExp;
  isValid: (code: string) => boolean;
}

/** Anything that means to be such a code: one letter too few or too many is a defect, not nothing. */
const CREDIT: Code = { pattern: /[0-9A-Z]{15,20}/, isValid: (code) => checkUscc(code).ok };
const IDENTITY: Code = { pattern: /\d{14,19}[\dX]?/, isValid: (code) => checkResidentId(code).ok };

export const checkCreditCode: RunCheck<'creditCode'> = (check, files, input) =>
  checkCode(CREDIT, check, files, input);

export const checkIdentityNumber: RunCheck<'identityNumber'> = (check, files, input) =>
  checkCode(IDENTITY, check, files, input);

function checkCode(
  { pattern, isValid }: Code,
  { labels, equals }: { labels: readonly string[]; equals?: Reference },
  files: readonly ReadFile[],
  input: ReviewInput,
): Found[] {
  const wanted = equals && wantedValue(equals, input);
  const expected = wanted && (pattern.exec(tight(wanted).toUpperCase())?.[0] ?? wanted);
  let seen = false;
  const found: Found[] = [];
  for (const { id, read } of files) {
    for (const { value, place, quote } of findLabelled(read, labels)) {
      const code = pattern.exec(tight(value).replaceAll('-', '').toUpperCase())?.[0];
      if (!code) continue;
      seen = true;
      const at = { fileId: id, place, quote: shorten(quote), found: code };
      if (!isValid(code)) found.push({ ...at, code: 'invalid', expected: both(expected ?? '') });
      else if (expected && code !== expected)
        found.push({ ...at, code: 'differs', expected: both(expected) });
    }
  }
  return seen ? found : [absent(files, 'notFound', both(labels[0] ?? ''))];
}
