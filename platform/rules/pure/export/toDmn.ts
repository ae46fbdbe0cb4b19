import { attributesUsed } from '../tree/attributesOf.ts';
import type { Formula, Rule } from '../tree/rule.ts';
import { dmnDefinitions, feelTypeOf, literalExpression } from './dmnDefinitions.ts';
import { formulaToFeel, toFeel } from './toFeel.ts';

/** How a decision is called in the document: `name` also names its result. */
export interface DmnNames {
  readonly id: string;
  readonly name: string;
}

/**
 * A rule as a DMN 1.3 document with one decision: true, false or, where the facts do not say, null. The text
 * is that of `toFeel`, so any engine answers as we do.
 */
export function ruleToDmn(rule: Rule, { id, name }: DmnNames): string {
  const logic = literalExpression(toFeel(rule), 'boolean');
  return dmnDefinitions(`${id}_definitions`, name, [
    { id, name, typeRef: 'boolean', inputs: attributesUsed(rule), logic },
  ]);
}

/** The same for a value expression; null for unknown and for none. */
export function formulaToDmn(formula: Formula, { id, name }: DmnNames): string {
  const typeRef = feelTypeOf(formula.type);
  const logic = literalExpression(formulaToFeel(formula), typeRef);
  return dmnDefinitions(`${id}_definitions`, name, [
    { id, name, typeRef, inputs: attributesUsed(formula), logic },
  ]);
}
