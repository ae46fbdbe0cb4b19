import { LICENCE_OID } from '#platform/identifiers/pure/licenceNumber.ts';
import { tidyCode } from '#platform/identifiers/pure/tidyCode.ts';

/** A number as people paste or type it, in the form it is kept: without blanks, in capitals, without the root. */
export function tidyNumber(asked: string): string {
  const bare = tidyCode(asked);
  return bare.startsWith(`${LICENCE_OID}.`) ? bare.slice(LICENCE_OID.length + 1) : bare;
}
