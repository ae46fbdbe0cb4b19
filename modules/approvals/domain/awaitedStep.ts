import type { Matter } from '#modules/catalogue/contract.ts';
import { parseRule } from '#platform/rules/pure/parse/parseRule.ts';
import { attributesOf } from '#platform/rules/pure/tree/attributesOf.ts';
import type { ConditionView } from '../contract.ts';

/** The part of an application that a condition still waits for. */
export type AwaitedStep = 'answers' | 'materials' | 'commitment';

/**
 * What the applicant has yet to give before a condition can be judged; null when it is judged already. An unmet
 * condition that waits for nothing stands in the way whatever else is filled in.
 */
export function awaitedStep(matter: Matter, view: Pick<ConditionView, 'id' | 'outcome'>): AwaitedStep | null {
  const sources = sourcesOf(matter, view.id);
  // Signed only on submission, so it is never judged before.
  if (sources.some(({ provider }) => provider === 'commitmentSigned')) return 'commitment';
  if (view.outcome === 'met') return null;
  if (sources.some(({ provider }) => provider === 'materialsComplete')) return 'materials';
  return view.outcome === 'unknown' && sources.some((source) => 'field' in source) ? 'answers' : null;
}

function sourcesOf(matter: Matter, conditionId: string): Matter['facts'][number]['from'][] {
  const condition = matter.conditions.find(({ id }) => id === conditionId);
  const vocabulary = matter.facts.map(({ from: _, ...attribute }) => attribute);
  const parsed = parseRule(condition?.rule ?? '', vocabulary);
  if ('problems' in parsed) return [];
  const used = new Set(attributesOf(parsed.rule));
  return matter.facts.filter(({ id }) => used.has(id)).map(({ from }) => from);
}
