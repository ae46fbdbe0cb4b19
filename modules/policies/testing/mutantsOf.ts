import { Policy } from '../domain/policy.ts';
import { rulesIn } from '../domain/rulesIn.ts';

export interface Mutant {
  readonly policy: Policy;
  /** What was changed, to be named when no story notices. */
  readonly change: string;
}

const flips: Record<string, string> = { '>=': '>', '<=': '<', '>': '>=', '<': '<=', '=': '!=', '!=': '=' };
const skipped = /"(?:[^"\\]|\\.)*"/g;

/**
 * Every policy that differs in one sign or by one unit in the last place of one number of a rule or formula.
 * Stories at and around every threshold must notice each of them.
 */
export function mutantsOf(policy: Policy): Mutant[] {
  return rulesIn(policy).flatMap(({ path, text }) =>
    variantsOf(text).map((variant) => ({
      policy: Policy.parse(withText(policy, path, variant)),
      change: `${path.join('.')}: ${variant}`,
    })),
  );
}

function variantsOf(text: string): string[] {
  // Strings keep their length, so that places in the text stay what they are.
  const bare = text.replace(skipped, (found) => '_'.repeat(found.length));
  const at = (index: number, length: number, into: string) =>
    text.slice(0, index) + into + text.slice(index + length);
  const signs = [...bare.matchAll(/>=|<=|!=|[<>=]/g)].map((found) =>
    at(found.index, found[0].length, flips[found[0]]!),
  );
  const numbers = [...bare.matchAll(/(?<![\p{L}\p{N}_.-])\d+(?:\.\d+)?(?![\p{L}\p{N}_.])/gu)].flatMap(
    (found) => nextTo(found[0]).map((other) => at(found.index, found[0].length, other)),
  );
  return [...signs, ...numbers];
}

/** 12 → 11, 13; 0.055 → 0.054, 0.056. */
function nextTo(number: string): string[] {
  const places = number.split('.')[1]?.length ?? 0;
  return [-1n, 1n].flatMap((step) => {
    const units = BigInt(number.replace('.', '')) + step;
    if (units < 0n) return [];
    const digits = units.toString().padStart(places + 1, '0');
    return [places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`];
  });
}

function withText(policy: Policy, path: readonly (string | number)[], text: string): unknown {
  const copy: unknown = structuredClone(policy);
  let holder = copy as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) holder = holder[key] as Record<string | number, unknown>;
  holder[path.at(-1)!] = text;
  return copy;
}
