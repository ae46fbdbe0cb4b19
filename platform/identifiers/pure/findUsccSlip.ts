import { USCC_ALPHABET, usccCheckCharacter } from './usccCheckCharacter.ts';

/** One likely slip of the pen or the eye. `position` counts from 1. */
export type UsccSlip =
  | { kind: 'lookAlike'; position: number; character: string; likely: string }
  | { kind: 'swapped'; position: number; next: number };

/** Pairs of legal characters that are taken for each other on paper and on screens. */
const LOOK_ALIKES = ['0D', '0Q', '1L', '17', '27', '6G', '8B', 'MN', 'UY'];

/**
 * Of a code whose check character fails: the one slip that would explain it, or undefined when none or
 * more than one would. A hint to look at, never a correction to apply: chance alone can explain a failure.
 */
export function findUsccSlip(code: string): UsccSlip | undefined {
  const slips: UsccSlip[] = [];
  for (let at = 0; at < code.length; at++) {
    const character = code[at]!;
    for (const likely of alikeTo(character)) {
      if (passes(replaceAt(code, at, likely))) {
        slips.push({ kind: 'lookAlike', position: at + 1, character, likely });
      }
    }
    const next = code[at + 1];
    if (next !== undefined && next !== character && passes(replaceAt(code, at, next + character))) {
      slips.push({ kind: 'swapped', position: at + 1, next: at + 2 });
    }
  }
  return slips.length === 1 ? slips[0] : undefined;
}

function alikeTo(character: string): string[] {
  return LOOK_ALIKES.filter((pair) => pair.includes(character)).map((pair) => pair.replace(character, ''));
}

function replaceAt(code: string, at: number, text: string): string {
  return code.slice(0, at) + text + code.slice(at + text.length);
}

function passes(code: string): boolean {
  const legal = [...code].every((character) => USCC_ALPHABET.includes(character));
  return legal && /^..\d{6}/.test(code) && usccCheckCharacter(code) === code[17];
}
