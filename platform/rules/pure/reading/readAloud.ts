import type { Language } from '#platform/i18n/pure/text.ts';
import type { Formula, Rule } from '../tree/rule.ts';
import { sayCondition } from './sayCondition.ts';
import { sayValue } from './sayValue.ts';
import { voiceOf } from './voice.ts';

/** The rule in plain words, for people who do not write rules. */
export function readAloud(rule: Rule, language: Language): string {
  return sayCondition(rule.condition, voiceOf(language));
}

/** A value expression in plain words, such as how an amount is worked out. */
export function readFormulaAloud(formula: Formula, language: Language): string {
  return sayValue(formula.value, voiceOf(language), { type: formula.type });
}
