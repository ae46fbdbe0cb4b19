import { type Fault, fault, type Verdict } from './fault.ts';

export const RESIDENT_ID_FAULTS = {
  length: 'identifiers.residentId.length',
  character: 'identifiers.residentId.character',
  region: 'identifiers.residentId.region',
  birthDate: 'identifiers.residentId.birthDate',
  bornLater: 'identifiers.residentId.bornLater',
  checkCharacter: 'identifiers.residentId.checkCharacter',
} as const;

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK = '10X98765432';
/** First two digits of GB/T 2260. Nine opens the permanent residence card of foreigners, which has the same form. */
const PROVINCE = /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|9\d)/;

/** What a resident identity number says about its bearer. */
export interface ResidentIdFacts {
  /** YYYY-MM-DD */
  birthDate: string;
  sex: 'male' | 'female';
}

/**
 * Checks a citizen's identity number (GB 11643): form, province, birth date, check character.
 * Strict about form: give it `tidyCode(text)` when a person typed it. County codes are not looked up,
 * because numbers outlive their counties.
 * @param today YYYY-MM-DD; when given, a birth date after it is a fault
 */
export function checkResidentId(text: string, today?: string): Verdict<ResidentIdFacts> {
  const wrong = checkForm(text);
  if (wrong) return wrong;
  const birthDate = `${text.slice(6, 10)}-${text.slice(10, 12)}-${text.slice(12, 14)}`;
  if (!isDate(birthDate)) return fault(RESIDENT_ID_FAULTS.birthDate, { birthDate });
  if (today !== undefined && birthDate > today) return fault(RESIDENT_ID_FAULTS.bornLater, { birthDate });
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(text[i]), 0);
  if (CHECK[sum % 11] !== text[17]) return fault(RESIDENT_ID_FAULTS.checkCharacter);
  return { ok: true, birthDate, sex: Number(text[16]) % 2 === 1 ? 'male' : 'female' };
}

function checkForm(text: string): Fault | undefined {
  if (text.length !== 18) return fault(RESIDENT_ID_FAULTS.length, { length: text.length });
  const bad = [...text].findIndex((character, at) => !(at === 17 ? /[\dX]/ : /\d/).test(character));
  if (bad >= 0) {
    return fault(RESIDENT_ID_FAULTS.character, { position: bad + 1, character: [...text][bad]! });
  }
  if (!PROVINCE.test(text)) return fault(RESIDENT_ID_FAULTS.region, { region: text.slice(0, 2) });
  return undefined;
}

function isDate(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}
