import { completeUscc } from './completeUscc.ts';
import { organisationCodeCheck } from './organisationCodeCheck.ts';
import { USCC_ALPHABET } from './usccCheckCharacter.ts';

/** The demo city's region. No province has 99, so no real firm has or will get a code of it. */
export const DEMO_REGION = '999900';

const PREFIX = 'MADEM';
/** Any registration department: fictional offices and associations have codes of this region too. */
const RANGE = /^..99\d{4}/;

/** How many demo codes one region holds. */
export const DEMO_USCC_COUNT = 31 ** 3;

/**
 * A credit code of the reserved demo range: `91` (enterprise) + region `99xxxx` + organisation code
 * `MADEM` + three characters of the serial, with both check characters right. Every checker accepts it and
 * no real firm can have it.
 * @param serial 0 … DEMO_USCC_COUNT − 1
 * @param region six digits beginning with 99
 */
export function demoUscc(serial: number, region: string = DEMO_REGION): string {
  if (!/^99\d{4}$/.test(region))
    throw new RangeError(`demo region must be 99 and four digits, not ${region}`);
  if (!Number.isInteger(serial) || serial < 0 || serial >= DEMO_USCC_COUNT) {
    throw new RangeError(`demo serial must be 0 to ${DEMO_USCC_COUNT - 1}, not ${serial}`);
  }
  const places = [Math.floor(serial / 961), Math.floor(serial / 31) % 31, serial % 31];
  const body = PREFIX + places.map((value) => USCC_ALPHABET[value]!).join('');
  return completeUscc(`91${region}${body}${organisationCodeCheck(body)}`);
}

/** True for codes of the reserved range: documents about them carry a watermark, production refuses them. */
export function isDemoUscc(code: string): boolean {
  return RANGE.test(code);
}
