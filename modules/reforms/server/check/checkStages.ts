import { complain, type MatterContext } from './checkContext.ts';
import { listed } from './listed.ts';

/** The stages in an order that the permit law knows, each with somebody or something to pass it. */
export function checkStages(context: MatterContext): void {
  const { matter, known } = context;
  const { stages } = matter;
  const kinds = stages.map(({ kind }) => kind);
  if (matter.supplement && kinds[0] !== 'acceptance')
    complain(context, ['stages', 0, 'kind'], 'firstAccepts');
  if (!kinds.includes('decision')) complain(context, ['stages'], 'noDecision');
  for (const [n, stage] of stages.entries()) {
    const path = ['stages', n];
    if (n > 0 && stage.kind === 'acceptance') complain(context, [...path, 'kind'], 'acceptedTwice');
    if (stage.kind === 'delivery' && !kinds.slice(0, n).includes('decision')) {
      complain(context, [...path, 'kind'], 'deliveredBeforeDecided', { id: stage.id });
    }
    const ruled = stage.decidedBy.includes('rule');
    if (ruled && stage.when === undefined && matter.conditions.length === 0) {
      complain(context, [...path, 'decidedBy'], 'ruleWithoutConditions', { id: stage.id });
    }
    if (stage.when !== undefined && !ruled) {
      complain(context, [...path, 'when'], 'whenWithoutRule', { id: stage.id });
    }
    if (stage.mayStopFor.length > 0 && (stage.kind === 'acceptance' || stage.kind === 'delivery')) {
      complain(context, [...path, 'mayStopFor'], 'stopOutsideDecision');
    }
    for (const [m, reason] of stage.mayStopFor.entries()) {
      if (known.law.stops.some(({ id }) => id === reason)) continue;
      const list = listed(
        context.say,
        known.law.stops.map(({ id }) => id),
      );
      complain(context, [...path, 'mayStopFor', m], 'unknownStop', { reason, list });
    }
  }
}
