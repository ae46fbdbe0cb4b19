import { complain, type MatterContext } from './checkContext.ts';

/**
 * One officer decides alone (APV-06): one level and no examination beside the decision, nothing by rule, on a list of
 * the same pack, and under exactly the conditions of the ordinary matter: none left out, none added, none changed.
 */
export function checkSingleOfficer(context: MatterContext): void {
  const { matter, pack } = context;
  const { singleOfficer, stages } = matter;
  if (!singleOfficer) return;
  for (const [n, { id, kind, holder, decidedBy }] of stages.entries()) {
    const at = (part: string) => ['stages', n, part];
    if (kind === 'examination') complain(context, at('kind'), 'singleOfficerLevels', { stage: id });
    if (holder.role !== stages[0]!.holder.role || holder.at !== stages[0]!.holder.at) {
      complain(context, at('holder'), 'singleOfficerHolders', { stage: id });
    }
    if (decidedBy.includes('rule')) complain(context, at('decidedBy'), 'singleOfficerByRule', { stage: id });
  }
  const list = pack.registers.find(({ definition }) => definition.register === singleOfficer.list);
  const on = ['singleOfficer', 'list'];
  if (!list) complain(context, on, 'singleOfficerList', { list: singleOfficer.list });
  else if (!list.entries.some(({ body }) => body[list.definition.key] === matter.matter)) {
    complain(context, on, 'singleOfficerOffList', { list: singleOfficer.list, matter: matter.matter });
  }
  checkConditions(context, singleOfficer.sameConditionsAs);
}

/** 严禁随意提高或降低法定条件. */
function checkConditions(context: MatterContext, name: string): void {
  const { matter, pack } = context;
  const ordinary = pack.matters.find(({ body }) => body.matter === name)?.body;
  if (!ordinary) {
    complain(context, ['singleOfficer', 'sameConditionsAs'], 'singleOfficerOrdinary', { matter: name });
    return;
  }
  for (const { id, rule, basis } of ordinary.conditions) {
    const n = matter.conditions.findIndex((condition) => condition.id === id);
    const same = matter.conditions[n];
    if (!same) complain(context, ['conditions'], 'conditionLeftOut', { id, matter: name });
    else if (same.rule !== rule || same.basis !== basis) {
      complain(context, ['conditions', n], 'conditionChanged', { id, matter: name });
    }
  }
  for (const [n, { id }] of matter.conditions.entries()) {
    if (ordinary.conditions.some((condition) => condition.id === id)) continue;
    complain(context, ['conditions', n], 'conditionAdded', { id, matter: name });
  }
}
