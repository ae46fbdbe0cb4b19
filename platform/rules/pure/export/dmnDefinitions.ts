import type { Attribute, AttributeType } from '../vocabulary/attribute.ts';
import { element, textElement } from './dmnXml.ts';
import { feelName, feelNoneName } from './feelName.ts';

const model = 'https://www.omg.org/spec/DMN/20191111/MODEL/';
const namespace = 'urn:onewindow:rules';

export interface DmnDecision {
  readonly id: string;
  readonly name: string;
  readonly typeRef: FeelType;
  readonly inputs: readonly Attribute[];
  /** `literalExpression` or `decisionTable`. */
  readonly logic: string;
}

export type FeelType = 'string' | 'number' | 'date' | 'boolean' | 'Any';

/** A DMN 1.3 document: for each attribute the two inputs that exported FEEL asks for, and the decisions. */
export function dmnDefinitions(id: string, name: string, decisions: readonly DmnDecision[]): string {
  const inputs = new Map(decisions.flatMap((decision) => decision.inputs.map((input) => [input.id, input])));
  const children = [...inputs.values()].flatMap((input) => [
    inputData(feelName(input, 'id'), feelTypeOf(input.type)),
    inputData(feelNoneName(input, 'id'), 'boolean'),
  ]);
  const attributes = { xmlns: model, id: xmlId(id), name, namespace };
  const body = element('definitions', attributes, [...children, ...decisions.map(decisionElement)]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${body}\n`;
}

export function literalExpression(text: string, typeRef: FeelType): string {
  return element('literalExpression', { typeRef }, [textElement(text)]);
}

export function feelTypeOf(type: AttributeType | 'numeric'): FeelType {
  const types = { text: 'string', texts: 'Any', date: 'date', boolean: 'boolean' } as const;
  return type === 'number' || type === 'money' || type === 'numeric' ? 'number' : types[type];
}

function inputData(name: string, typeRef: FeelType): string {
  return element('inputData', { id: `input_${name}`, name }, [element('variable', { name, typeRef })]);
}

function decisionElement({ id, name, typeRef, inputs, logic }: DmnDecision): string {
  const needs = inputs
    .flatMap((input) => [feelName(input, 'id'), feelNoneName(input, 'id')])
    .map((input) =>
      element('informationRequirement', {}, [element('requiredInput', { href: `#input_${input}` })]),
    );
  const variable = element('variable', { name, typeRef });
  return element('decision', { id: xmlId(id), name }, [variable, ...needs, logic]);
}

/** An NCName. */
function xmlId(id: string): string {
  const plain = id.replace(/[^\w-]/g, '_');
  return /^[A-Za-z_]/.test(plain) ? plain : `_${plain}`;
}
