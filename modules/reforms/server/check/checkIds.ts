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

/** Every id stands for one thing. Fields were looked at when the form was read. */
export function checkIds(context: MatterContext): void {
  const { matter } = context;
  unique(context, 'fact', 'facts', matter.facts);
  unique(context, 'condition', 'conditions', matter.conditions);
  unique(context, 'material', 'materials', matter.materials);
  unique(context, 'stage', 'stages', matter.stages);
  unique(context, 'track', 'tracks', matter.tracks);
  if (matter.commitment) unique(context, 'promise', 'commitment.items', matter.commitment.items);
  if (matter.postCheck) unique(context, 'item', 'postCheck.checklist', matter.postCheck.checklist);
  for (const [n, { id }] of matter.stages.entries()) {
    if (OWN_STATES.includes(id)) complain(context, ['stages', n, 'id'], 'reservedStage', { id });
  }
}

function unique(context: MatterContext, what: string, path: string, things: readonly { id: string }[]): void {
  const seen = new Set<string>();
  for (const [n, { id }] of things.entries()) {
    const params = { what: context.say(`reforms.check.things.${what}`), id };
    if (seen.has(id)) complain(context, [...path.split('.'), n, 'id'], 'twice', params);
    seen.add(id);
  }
}

/** Fields by id, as answers know them: those of the sections, not the columns of repeated blocks. */
export function fieldById({ matter }: MatterContext, id: string) {
  return fieldsOf(matter.form).find((field) => field.id === id);
}
