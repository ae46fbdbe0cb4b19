import type { Attribute } from '../vocabulary/attribute.ts';
import { nearestNames } from './nearest.ts';
import { type RuleProblem, ruleProblem } from './problem.ts';

const units: Readonly<Record<string, bigint>> = {
  百: 100n,
  千: 1000n,
  万: 10_000n,
  百万: 1_000_000n,
  千万: 10_000_000n,
  亿: 100_000_000n,
};

const numberWithLetters =
  /"(?:[^"\\]|\\.)*"|\/\/[^\n]*|\/\*[\s\S]*?\*\/|(?<![\p{L}\p{N}_])(?<digits>\d+)(?<fraction>\.\d+)?(?<letters>\p{L}[\p{L}\p{N}_]*)/gu;

/**
 * Finds numbers that run into letters once known names are out of the way: `5万` (a unit the profile does
 * not have), `1e5`, and unknown names that begin with a digit.
 */
export function scanWords(
  text: string,
  marked: string,
  names: ReadonlyMap<string, Attribute>,
): RuleProblem[] {
  const problems: RuleProblem[] = [];
  for (const match of marked.matchAll(numberWithLetters)) {
    const { digits, fraction = '', letters } = match.groups ?? {};
    if (digits === undefined || letters === undefined) continue;
    const at = { from: match.index, to: match.index + match[0].length };
    const found = text.slice(at.from, at.to);
    const unit = units[letters.replace(/元$/, '')] ?? (letters === '元' ? 1n : undefined);
    if (unit !== undefined) {
      problems.push(
        ruleProblem(text, 'numberUnit', at, { found, plain: multiplied(digits, fraction, unit) }),
      );
    } else if (/^e\d+$/i.test(letters)) {
      problems.push(ruleProblem(text, 'numberForm', at, { found }));
    } else {
      problems.push(
        ruleProblem(text, 'unknownName', at, { name: found, suggestion: nearestNames(found, names) ?? '—' }),
      );
    }
  }
  return problems;
}

function multiplied(digits: string, fraction: string, unit: bigint): string {
  const decimals = fraction.slice(1);
  const scaled = BigInt(digits + decimals) * unit;
  const scale = 10n ** BigInt(decimals.length);
  return scaled % scale === 0n ? (scaled / scale).toString() : `${digits}${fraction} * ${unit}`;
}
