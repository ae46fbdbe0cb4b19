import { fieldsOf } from '#platform/forms/pure/form.ts';
import { complain, type MatterContext } from './checkContext.ts';
import { listed } from './listed.ts';

/** Rough days of a unit: enough to tell which reminder comes first. */
const DAYS = { days: 1, weeks: 7, months: 30 };

/**
 * A renewal that comes to the firm (APV-09) renews the licences that it watches, reminds from the earliest to the latest,
 * asks in its form whether conditions changed, has an owner for each node, and surveys only when they did.
 */
export function checkRenewal(context: MatterContext): void {
  const { matter, known, pack } = context;
  const { renewal, result, form, parties, survey, tracks } = matter;
  if (!renewal) return;
  const at = (...path: PropertyKey[]) => ['renewal', ...path];
  if (result?.licence !== 'renew' || result.type !== renewal.of) {
    complain(context, at('of'), 'renewalOfOther', { type: renewal.of });
  }
  const { role, at: party } = renewal.officer;
  if (!known.roles.includes(role)) {
    complain(context, at('officer', 'role'), 'unknownRole', { role, list: listed(context.say, known.roles) });
  }
  if (!Object.hasOwn(parties, party)) {
    const list = listed(context.say, Object.keys(parties));
    complain(context, at('officer', 'at'), 'unknownParty', { party, list });
  }
  const field = fieldsOf(form).find(({ id }) => id === renewal.changedField);
  const values = field?.kind === 'choice' ? (field.options ?? []).map(({ value }) => value).sort() : [];
  if (values.join() !== 'no,yes')
    complain(context, at('changedField'), 'renewalField', { field: renewal.changedField });
  for (const [n, { before }] of renewal.reminders.entries()) {
    const earlier = renewal.reminders[n - 1]?.before;
    if (earlier && DAYS[earlier.unit] * earlier.amount <= DAYS[before.unit] * before.amount) {
      complain(context, at('reminders', n), 'renewalOrder');
    }
  }
  const owners = pack.registers.find(({ definition }) => definition.register === renewal.owners);
  if (!owners) complain(context, at('owners'), 'renewalOwners', { register: renewal.owners });
  const seen = new Set<string>();
  for (const [n, { id }] of renewal.nodes.entries()) {
    if (seen.has(id)) complain(context, at('nodes', n), 'renewalNodeTwice', { id });
    seen.add(id);
  }
  if (survey && !tracks.some(({ stages }) => stages && !stages.includes(survey.stage))) {
    complain(context, ['survey', 'stage'], 'renewalSurveyAlways', { stage: survey.stage });
  }
}
