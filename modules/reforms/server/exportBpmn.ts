import { getRole } from '#platform/access/server/roles.ts';
import { inLanguage } from '#platform/i18n/pure/text.ts';
import { bpmnXml } from '#platform/process/pure/bpmn/bpmnXml.ts';
import type { Process } from '#platform/process/pure/definition.ts';
import type { Say } from './say.ts';

/** A process as a BPMN 2.0 file in the language of `say`, with its drawing. */
export function exportBpmn(process: Process, say: Say): string {
  return bpmnXml(process, {
    text: (text) => inLanguage(text, say.language),
    role: (role) => inLanguage(getRole(role).title, say.language),
    applicant: say('reforms.bpmn.applicant'),
    platform: say('reforms.bpmn.platform'),
    limit: ({ amount, unit, source = '' }) =>
      say('reforms.bpmn.limit', { amount: say(`reforms.units.${unit}`, { count: amount }), source }),
    ruleGateway: say('reforms.bpmn.ruleGateway'),
    choice: say('reforms.bpmn.choice'),
    alarm: (clock) => say('reforms.bpmn.alarm', { clock }),
    stops: (state, reason) => say('reforms.bpmn.stops', { state, reason }),
  });
}
