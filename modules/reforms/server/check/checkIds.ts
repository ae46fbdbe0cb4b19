import { fieldsOf } from '#platform/forms/pure/form.ts';
import { complain, type MatterContext } from './checkContext.ts';

/** Names that the compiled process uses itself. */
const OWN_STATES = [
  'new',
  'supplementing',
  'acceptanceAgain',
  'granted',
  'refused',
  'notAccepted',
  'withdrawn',
];

/** Every id stands for one thing. */
export function checkIds(context: MatterContext): void {
  const { matter } = context;
  const sections = matter.form.sections.flatMap(({ fields }, section) =>
    fields.map(({ id }, n) => ({ id, path: ['form', 'sections', section, 'fields', n, 'id'] })),
  );
  unique(context, 'field', sections);
  unique(context, 'fact', listed('facts', matter.facts));
  unique(context, 'condition', listed('conditions', matter.conditions));
  unique(context, 'material', listed('materials', matter.materials));
  unique(context, 'stage', listed('stages', matter.stages));
  if (matter.commitment) unique(context, 'promise', listed('commitment.items', matter.commitment.items));
  if (matter.postCheck) unique(context, 'item', listed('postCheck.checklist', matter.postCheck.checklist));
  for (const [n, { id }] of matter.stages.entries()) {
    if (OWN_STATES.includes(id)) complain(context, ['stages', n, 'id'], 'reservedStage', { id });
  }
}

interface Named {
  id: string;
  path: PropertyKey[];
}

function listed(path: string, things: readonly { id: string }[]): Named[] {
  return things.map(({ id }, n) => ({ id, path: [...path.split('.'), n, 'id'] }));
}

function unique(context: MatterContext, what: string, named: readonly Named[]): void {
  const seen = new Set<string>();
  for (const { id, path } of named) {
    if (seen.has(id)) {
      complain(context, path, 'twice', { what: context.say(`reforms.check.things.${what}`), id });
    }
    seen.add(id);
  }
}

/** Fields by id, as answers know them: those of the sections, not the columns of repeated blocks. */
export function fieldById({ matter }: MatterContext, id: string) {
  return fieldsOf(matter.form).find((field) => field.id === id);
}
