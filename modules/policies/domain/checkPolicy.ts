import { parseFormula, parseRule } from '#platform/rules/pure/parse/parseRule.ts';
import type { RuleProblem } from '#platform/rules/pure/parse/problem.ts';
import type { Vocabulary } from '#platform/rules/pure/vocabulary/attribute.ts';
import { amountText } from './amountOf.ts';
import { fault, note, type PolicyFinding } from './finding.ts';
import { isWeak, type Policy } from './policy.ts';
import { problemsTogether } from './ruleOf.ts';
import { type RuleText, rulesIn } from './rulesIn.ts';

/**
 * Everything that would go wrong with a policy once it is published: rules that do not read, names used
 * twice, dates that end before they begin, a benefit that nobody can work out. Faults stop it, notes do not.
 * A version against its predecessor is `checkSuccession`.
 */
export function checkPolicy(policy: Policy, vocabulary: Vocabulary): PolicyFinding[] {
  const texts = rulesIn(policy).flatMap((rule) => checkText(rule, vocabulary));
  // Only rules that read by themselves can be looked at together.
  const together = texts.length > 0 ? [] : checkTogether(policy, vocabulary);
  return [
    ...checkIds(policy),
    ...texts,
    ...together,
    ...checkDates(policy),
    ...checkBenefit(policy),
    ...checkMode(policy),
    ...checkSource(policy),
  ];
}

export function isFault({ severity }: PolicyFinding): boolean {
  return severity === 'fault';
}

function checkText({ path, text, is }: RuleText, vocabulary: Vocabulary): PolicyFinding[] {
  const parsed =
    is === 'condition'
      ? parseRule(text, vocabulary)
      : parseFormula(text, vocabulary, is === 'money' ? 'money' : undefined);
  return 'problems' in parsed ? parsed.problems.map((problem) => ofRule(path, problem)) : [];
}

function ofRule(
  path: PolicyFinding['path'],
  { code, params, from, to, line, column }: RuleProblem,
): PolicyFinding {
  return { severity: 'fault', path, code: `rules.problems.${code}`, params, at: { from, to, line, column } };
}

/** Each reads; together they may exclude each other, or be too long to be one rule. */
function checkTogether(policy: Policy, vocabulary: Vocabulary): PolicyFinding[] {
  const [first] = problemsTogether(policy, vocabulary);
  const joined = first ? [fault(['conditions'], 'together', { problem: first.code })] : [];
  const whole = amountText(policy.benefit);
  const amount = whole === undefined ? undefined : parseFormula(whole, vocabulary, 'money');
  return amount && 'problems' in amount
    ? [...joined, fault(['benefit'], 'amountTogether', { problem: amount.problems[0]?.code ?? '' })]
    : joined;
}

function checkIds({
  policy,
  conditions,
  materials,
  reviewers,
  supersedes,
  exclusiveWith,
}: Policy): PolicyFinding[] {
  const lists = { conditions, materials, reviewers };
  const twice = Object.entries(lists).flatMap(([list, things]) =>
    things.flatMap(({ id }, n) =>
      things.findIndex((other) => other.id === id) < n ? [fault([list, n, 'id'], 'twice', { id })] : [],
    ),
  );
  const own = exclusiveWith.indexOf(policy);
  return [
    ...twice,
    ...(supersedes === policy ? [fault(['supersedes'], 'supersedesItself')] : []),
    ...(own >= 0 ? [fault(['exclusiveWith', own], 'excludesItself')] : []),
  ];
}

function checkDates({ valid, applyBetween }: Policy): PolicyFinding[] {
  const spans = { valid, ...(applyBetween && { applyBetween }) };
  return Object.entries(spans).flatMap(([field, { from, to }]) =>
    from !== undefined && to !== undefined && to < from
      ? [fault([field, 'to'], 'endsBeforeStart', { from, to })]
      : [],
  );
}

function checkBenefit({ benefit, open }: Policy): PolicyFinding[] {
  const { kind, amount, tiers, cap, scores } = benefit;
  const found: PolicyFinding[] = [];
  if (amount !== undefined && tiers !== undefined) found.push(fault(['benefit', 'tiers'], 'amountTwice'));
  if (cap !== undefined && amount === undefined && tiers === undefined) {
    found.push(fault(['benefit', 'cap'], 'capOfNothing'));
  }
  if ((kind === 'score') !== (scores !== undefined)) found.push(fault(['benefit', 'scores'], 'scores'));
  const others = (tiers ?? []).findIndex(({ when }, n) => when === undefined && n < tiers!.length - 1);
  if (others >= 0) found.push(fault(['benefit', 'tiers', others], 'othersLast'));
  const lost = (tiers ?? []).findIndex((tier) => tier.amount === undefined);
  if (lost >= 0 && !open.some(({ field }) => field.startsWith('benefit'))) {
    found.push(fault(['benefit', 'tiers', lost], 'noAmount'));
  }
  const isMoney = kind !== 'qualification' && kind !== 'score';
  const isStatedOpen = open.some(({ field }) => field.startsWith('benefit'));
  if (isMoney && amount === undefined && tiers === undefined && !isStatedOpen) {
    found.push(fault(['benefit'], 'noAmount'));
  }
  return found;
}

function checkMode({ mode, consent, benefit, materials, onSiteReason }: Policy): PolicyFinding[] {
  const found: PolicyFinding[] = [];
  if ((mode === 'automatic') !== (consent !== undefined)) found.push(fault(['consent'], 'consent'));
  if (mode !== 'automatic') return found;
  if (benefit.bound === 'atMost' || !isComplete(benefit)) {
    found.push(fault(['benefit'], 'automaticAmount'));
  }
  const brought = materials.findIndex(({ by }) => by === 'upload');
  if (brought >= 0) found.push(fault(['materials', brought, 'by'], 'automaticMaterial'));
  if (onSiteReason) found.push(fault(['onSiteReason'], 'automaticOnSite'));
  return found;
}

/** Whether every firm that qualifies has an amount that can be worked out. */
function isComplete({ amount, tiers }: Policy['benefit']): boolean {
  return amount !== undefined || (tiers?.every((tier) => tier.amount !== undefined) ?? false);
}

/** A copy may have dropped a number: it can be shown, marked, and cannot move money by itself. */
function checkSource(policy: Policy): PolicyFinding[] {
  const { document, conditions, mode, competitionReview } = policy;
  const found: PolicyFinding[] = [];
  if (isWeak(policy)) {
    const weak = mode === 'automatic' ? fault : note;
    found.push(weak(['document', 'confidence'], mode === 'automatic' ? 'weakPays' : 'weak'));
  }
  if (document.confidence !== 'issued-here' && document.url === undefined) {
    found.push(note(['document', 'url'], 'noAddress'));
  }
  if (document.confidence !== 'issued-here' && competitionReview !== undefined) {
    found.push(fault(['competitionReview'], 'reviewedElsewhere'));
  }
  const without = conditions.filter(({ article }) => article === undefined).length;
  if (without > 0) found.push(note(['conditions'], 'noArticle', { count: without }));
  return found;
}
