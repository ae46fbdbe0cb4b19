import { createHmac } from 'node:crypto';
import { checkResidentId } from '#platform/identifiers/pure/checkResidentId.ts';
import { tidyCode } from '#platform/identifiers/pure/tidyCode.ts';
import { keyFor, seal } from './seal.ts';

export interface ProtectedIdNumber {
  /** Finds the same number again. */
  digest: Buffer;
  /** Gives the number back to who has the key. */
  enciphered: Buffer;
}

/** A resident identity number as it may be kept; undefined without a key, or when the number cannot be right. */
export function protectIdNumber(
  text: string | undefined,
  key: Buffer | undefined,
): ProtectedIdNumber | undefined {
  const number = tidyCode(text ?? '');
  if (!key || !checkResidentId(number).ok) return undefined;
  return {
    digest: createHmac('sha256', keyFor(key, 'id-number-digest')).update(number).digest(),
    enciphered: seal(key, 'id-number', number),
  };
}
