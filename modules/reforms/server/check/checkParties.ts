import { complain, type MatterContext } from './checkContext.ts';
import { listed } from './listed.ts';

/** Who decides and who watches: duties, parties and roles that exist. */
export function checkParties(context: MatterContext): void {
  const { matter, known } = context;
  for (const [party, { duty }] of Object.entries(matter.parties)) {
    if (!known.duties.includes(duty)) {
      const list = listed(context.say, known.duties);
      complain(context, ['parties', party, 'duty'], 'unknownDuty', { duty, list });
    }
  }
  for (const [n, { holder }] of matter.stages.entries())
    checkHolder(context, ['stages', n, 'holder'], holder);
  if (!matter.postCheck) return;
  checkHolder(context, ['postCheck', 'holder'], matter.postCheck.holder);
  checkHolder(context, ['postCheck', 'revocation', 'holder'], matter.postCheck.revocation.holder);
}

function checkHolder(
  context: MatterContext,
  path: PropertyKey[],
  { role, at }: { role: string; at: string },
): void {
  const { matter, known } = context;
  if (!known.roles.includes(role)) {
    complain(context, [...path, 'role'], 'unknownRole', { role, list: listed(context.say, known.roles) });
  }
  if (!Object.hasOwn(matter.parties, at)) {
    const list = listed(context.say, Object.keys(matter.parties));
    complain(context, [...path, 'at'], 'unknownParty', { party: at, list });
  }
}
