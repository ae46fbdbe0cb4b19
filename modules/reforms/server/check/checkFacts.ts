import { complain, type MatterContext, warn } from './checkContext.ts';
import { fieldById } from './checkIds.ts';
import { rulesBeside } from './rulesBeside.ts';

/** Every fact is taken from something that is there. */
export function checkFacts(context: MatterContext): void {
  const { matter, pack, known } = context;
  const registers = [...pack.registers.map(({ definition }) => definition.register), ...known.registers];
  for (const [n, { id, from }] of matter.facts.entries()) {
    const path = ['facts', n, 'from'];
    if ('field' in from && from.field !== undefined && !fieldById(context, from.field)) {
      complain(context, [...path, 'field'], 'unknownField', { field: from.field });
    }
    if ('register' in from && !registers.includes(from.register)) {
      complain(context, [...path, 'register'], 'unknownRegister', { register: from.register });
    }
    if (from.provider === 'commitmentSigned' && !matter.commitment) {
      complain(context, [...path, 'provider'], 'noCommitment');
    }
    const rules = [
      ...matter.conditions.map(({ rule }) => rule),
      ...rulesBeside(matter).map(({ rule }) => rule),
    ];
    const { names } = matter.facts[n]!;
    const asked = rules.some((rule) => [id, names.zh, names.en].some((name) => rule.includes(name)));
    if (!asked) warn(context, ['facts', n, 'id'], 'unusedFact', { id });
  }
  for (const { field, path } of registerFields(context)) {
    if (!registers.includes(field)) complain(context, path, 'unknownRegister', { register: field });
  }
}

function registerFields({ matter }: MatterContext) {
  return matter.form.sections.flatMap(({ fields }, section) =>
    fields.flatMap(({ kind, register }, n) =>
      kind === 'register' && register !== undefined
        ? [{ field: register, path: ['form', 'sections', section, 'fields', n, 'register'] }]
        : [],
    ),
  );
}
