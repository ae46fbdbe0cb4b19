import { Problem } from '#platform/errors/pure/problem.ts';
import { compileFormula, compileRule } from '#platform/rules/pure/evaluate/compileRule.ts';
import { fenFromExact } from '#platform/rules/pure/exact/roundExact.ts';
import type { Facts } from '#platform/rules/pure/facts/fact.ts';
import { isExact } from '#platform/rules/pure/facts/presentFact.ts';
import { parseFormula } from '#platform/rules/pure/parse/parseRule.ts';
import { attributesOf } from '#platform/rules/pure/tree/attributesOf.ts';
import type { Formula } from '#platform/rules/pure/tree/rule.ts';
import type { Vocabulary } from '#platform/rules/pure/vocabulary/attribute.ts';
import type { Policy } from './policy.ts';
import type { Benefit } from './policyParts.ts';
import { ruleFrom } from './ruleOf.ts';

type WithBenefit = Pick<Policy, 'policy' | 'benefit'>;

/**
 * What one firm would get; `fen` is whole fen. `open`: the source has lost the figure for such a firm.
 * `notMoney`: a qualification, or an amount that the source leaves open for all.
 */
export type Amount =
  | { readonly state: 'open' }
  | { readonly state: 'amount'; readonly fen: bigint; readonly bound: Benefit['bound'] }
  | { readonly state: 'unknown'; readonly missing: readonly string[] }
  | { readonly state: 'notMoney' };

/**
 * The whole amount as one formula in yuan: tiers in their order, then the cap. A tier without a figure counts
 * as 0, so sums over many firms are a lower bound. Undefined where it is no money.
 */
export function amountText({ amount, tiers, cap }: Benefit): string | undefined {
  const whole = tiers ? tierText(tiers) : amount;
  return whole !== undefined && cap !== undefined ? `min(${whole}, ${cap})` : whole;
}

/** @throws Problem policy.badRule for a policy that `checkPolicy` finds at fault */
export function amountFormulaOf(
  { policy, benefit }: WithBenefit,
  vocabulary: Vocabulary,
): Formula | undefined {
  const text = amountText(benefit);
  if (text === undefined) return undefined;
  const parsed = parseFormula(text, vocabulary, 'money');
  if ('formula' in parsed) return parsed.formula;
  throw new Problem('policy.badRule', 422, { params: { policy } });
}

/**
 * Compiles the amount once for many firms. Whoever is known to have nothing that the amount is worked out
 * from (no premiums paid) gets 0. Rounds once, at the end, to whole fen.
 */
export function compileAmount(policy: WithBenefit, vocabulary: Vocabulary): (facts: Facts) => Amount {
  const formula = amountFormulaOf(policy, vocabulary);
  if (formula === undefined) return () => ({ state: 'notMoney' });
  const { bound, rounding } = policy.benefit;
  const evaluate = compileFormula(formula);
  const asked = attributesOf(formula);
  const isOpen = compileOpen(policy, vocabulary);
  return (facts) => {
    if (isOpen(facts)) return { state: 'open' };
    const fact = evaluate(facts);
    if (fact === 'unknown') {
      return { state: 'unknown', missing: asked.filter((id) => (facts[id] ?? 'unknown') === 'unknown') };
    }
    const fen = fact === 'none' || !isExact(fact.value) ? 0n : fenFromExact(fact.value, rounding);
    return { state: 'amount', fen: fen < 0n ? 0n : fen, bound };
  };
}

export function amountOf(policy: WithBenefit, vocabulary: Vocabulary, facts: Facts): Amount {
  return compileAmount(policy, vocabulary)(facts);
}

/** Whom no tier fits gets nothing. */
function tierText(tiers: NonNullable<Benefit['tiers']>): string {
  return tiers.reduceRight(
    (rest, { when, amount = '0' }) =>
      when === undefined ? amount : `if ${when} then ${amount} else ${rest}`,
    '0',
  );
}

/** Whether the first tier that fits a firm has no figure. */
function compileOpen({ policy, benefit }: WithBenefit, vocabulary: Vocabulary): (facts: Facts) => boolean {
  const { tiers = [] } = benefit;
  if (tiers.every(({ amount }) => amount !== undefined)) return () => false;
  const rows = tiers.map(({ when, amount }) => ({
    decide: compileRule(ruleFrom(when ?? 'true', vocabulary, policy)),
    amount,
  }));
  return (facts) => {
    const first = rows.find(({ decide }) => decide(facts) !== 'false');
    return first !== undefined && first.amount === undefined && first.decide(facts) === 'true';
  };
}
