import { Problem } from '#platform/errors/pure/problem.ts';
import { checkUscc } from './checkUscc.ts';
import { checkedText, LICENCE_OID, type LicenceNumberParts, SERIAL_LENGTH } from './licenceNumber.ts';
import { mod37Check } from './mod37.ts';
import { tidyCode } from './tidyCode.ts';

/** Something about an identifier that differs from the standard; texts as for a fault. */
export interface LicenceNumberWarning {
  code: string;
  params: Record<string, string | number>;
}

export const LICENCE_NUMBER_WARNINGS = {
  type: 'identifiers.licenceNumber.type',
  issuer: 'identifiers.licenceNumber.issuer',
  serial: 'identifiers.licenceNumber.serial',
  version: 'identifiers.licenceNumber.version',
  checkCharacter: 'identifiers.licenceNumber.checkCharacter',
} as const;

/**
 * Reads an electronic licence's identifier (GB/T 36904), with or without its root. Lenient: identifiers in
 * use, one example of the standard among them, break its rules, so a deviation is a warning.
 * @throws Problem identifiers.licenceNumber.unreadable when it has not five parts of digits and letters
 */
export function readLicenceNumber(text: string): {
  parts: LicenceNumberParts;
  warnings: LicenceNumberWarning[];
} {
  const tidy = tidyCode(text);
  const bare = tidy.startsWith(`${LICENCE_OID}.`) ? tidy.slice(LICENCE_OID.length + 1) : tidy;
  const [type, issuer, serial, version, check, ...more] = bare.split('.');
  if (!type || !issuer || !serial || !version || !check || more.length > 0 || !/^[0-9A-Z.]+$/.test(bare)) {
    throw new Problem('identifiers.licenceNumber.unreadable', 422);
  }
  const parts = { type, issuer, serial, version, check };
  return { parts, warnings: warningsOf(parts) };
}

function warningsOf(parts: LicenceNumberParts): LicenceNumberWarning[] {
  const { type, issuer, serial, version, check } = parts;
  const expected = mod37Check(checkedText(parts));
  const code = LICENCE_NUMBER_WARNINGS;
  const warnings: LicenceNumberWarning[] = [];
  const unless = (fine: boolean, which: string, params: LicenceNumberWarning['params'] = {}) => {
    if (!fine) warnings.push({ code: which, params });
  };
  unless(/^.{18}\d{3}$/.test(type) && checkUscc(type.slice(0, 18)).ok, code.type);
  unless(/^\d{6}$/.test(issuer) || checkUscc(issuer).ok, code.issuer);
  unless(serial.length >= SERIAL_LENGTH.min && serial.length <= SERIAL_LENGTH.max, code.serial);
  unless(/^\d{3}$/.test(version), code.version);
  unless(check === expected, code.checkCharacter, { found: check, expected });
  return warnings;
}
