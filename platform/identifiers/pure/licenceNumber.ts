/** The parts of an electronic licence's identifier (GB/T 36904), as they stand between the dots. */
export interface LicenceNumberParts {
  /** The kind of licence: credit code of the office that keeps the catalogue, and three digits. */
  type: string;
  /** Credit code of the issuing office; six digits of a region are also seen in use. */
  issuer: string;
  serial: string;
  /** Three digits; counts re-issues of the same licence. */
  version: string;
  check: string;
}

/** The identifier's root in the tree of object identifiers. */
export const LICENCE_OID = '1.2.156.3005.2';

/** Lengths seen in real identifiers; the standard's own bounds are unconfirmed. */
export const SERIAL_LENGTH = { min: 9, max: 32 };

/** The characters that the check runs over: the parts without dots and without the root. */
export function checkedText(parts: Omit<LicenceNumberParts, 'check'>): string {
  return parts.type + parts.issuer + parts.serial + parts.version;
}
