import { Problem } from '#platform/errors/pure/problem.ts';
import { checkUscc } from './checkUscc.ts';
import { checkedText, SERIAL_LENGTH } from './licenceNumber.ts';
import { mod37Check } from './mod37.ts';

/**
 * A new identifier of an electronic licence (GB/T 36904), without the root: `type.issuer.serial.version.check`.
 * Strict, unlike reading.
 * @param licence `type` 21 characters, `issuer` a credit code, `serial` 9–32 of 0–9 A–Z, `version` 1–999
 * @throws Problem identifiers.licenceNumber.cannotIssue with one field problem for each bad part
 */
export function issueLicenceNumber(licence: {
  type: string;
  issuer: string;
  serial: string;
  version: number;
}): string {
  const { type, issuer, serial } = licence;
  const good = {
    type: /^.{18}\d{3}$/.test(type) && checkUscc(type.slice(0, 18)).ok,
    issuer: checkUscc(issuer).ok,
    serial:
      /^[0-9A-Z]+$/.test(serial) && serial.length >= SERIAL_LENGTH.min && serial.length <= SERIAL_LENGTH.max,
    version: Number.isInteger(licence.version) && licence.version >= 1 && licence.version <= 999,
  };
  const fields = Object.entries(good)
    .filter(([, fine]) => !fine)
    .map(([path]) => ({ path, code: `identifiers.licenceNumber.${path}` }));
  if (fields.length > 0) throw new Problem('identifiers.licenceNumber.cannotIssue', 422, { fields });
  const version = String(licence.version).padStart(3, '0');
  const check = mod37Check(checkedText({ type, issuer, serial, version }));
  return [type, issuer, serial, version, check].join('.');
}
