import type { Formula, Rule } from '../tree/rule.ts';
import { feelCondition } from './feelCondition.ts';
import type { FeelNames } from './feelName.ts';
import { feelValue } from './feelValue.ts';

/**
 * The rule in standard FEEL, spelled out so that any engine gives our three-valued answer: true, false, or
 * null for unknown. Inputs for each attribute x: `x`, null when unknown or none (no list is an empty list),
 * and `x__none`, true when the subject is known to have none.
 */
export function toFeel(rule: Rule, names: FeelNames = 'id'): string {
  return feelCondition(rule.condition, names);
}

/** The same for a value expression; null for unknown and for none. */
export function formulaToFeel(formula: Formula, names: FeelNames = 'id'): string {
  return feelValue(formula.value, names).text;
}
