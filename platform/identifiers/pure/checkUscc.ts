import { type Fault, fault, type Verdict } from './fault.ts';
import { findUsccSlip } from './findUsccSlip.ts';
import { USCC_ALPHABET, usccCheckCharacter } from './usccCheckCharacter.ts';

/** What a letter that GB 32100 leaves out most often stands for. */
const NEVER: Record<string, string> = { I: '1', O: '0', Z: '2', S: '5', V: 'Y' };

/** Codes of the faults; each has its texts in `locales`. */
export const USCC_FAULTS = {
  length: 'identifiers.uscc.length',
  neverLetter: 'identifiers.uscc.neverLetter',
  character: 'identifiers.uscc.character',
  region: 'identifiers.uscc.region',
  lookAlike: 'identifiers.uscc.lookAlike',
  swapped: 'identifiers.uscc.swapped',
  checkCharacter: 'identifiers.uscc.checkCharacter',
} as const;

/**
 * Checks a unified social credit code (GB 32100): length, characters, digits of the region, check character.
 * Strict about form: give it `tidyCode(text)` when a person typed it. A region that is no longer on the list
 * of divisions is accepted, because codes outlive their regions.
 */
export function checkUscc(text: string): Verdict {
  if (text.length !== 18) return fault(USCC_FAULTS.length, { length: text.length });
  for (let at = 0; at < 18; at++) {
    const wrong = checkCharacter(text[at]!, at);
    if (wrong) return wrong;
  }
  return usccCheckCharacter(text) === text[17] ? { ok: true } : explainCheck(text);
}

function checkCharacter(character: string, at: number): Fault | undefined {
  const position = at + 1;
  const likely = NEVER[character];
  if (likely !== undefined) return fault(USCC_FAULTS.neverLetter, { position, character, likely });
  if (!USCC_ALPHABET.includes(character)) return fault(USCC_FAULTS.character, { position, character });
  const inRegion = at >= 2 && at < 8;
  return inRegion && !/\d/.test(character) ? fault(USCC_FAULTS.region, { position, character }) : undefined;
}

function explainCheck(text: string): Fault {
  const slip = findUsccSlip(text);
  if (slip === undefined) return fault(USCC_FAULTS.checkCharacter);
  const { kind, ...place } = slip;
  return fault(kind === 'lookAlike' ? USCC_FAULTS.lookAlike : USCC_FAULTS.swapped, { ...place });
}
