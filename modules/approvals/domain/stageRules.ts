import {
  type Matter,
  OBJECTIONS,
  OFFICE_DONE,
  OTHERS_CLEAR,
  type Stage,
} from '#modules/catalogue/contract.ts';
import type { Law } from '#platform/clock/pure/law.ts';
import type { RuleAction } from '#platform/process/pure/definition.ts';
import { remediesText } from '#platform/process/pure/remediesText.ts';
import { mayOwe, OWING } from './owing.ts';

const NO_OBJECTION = `${OBJECTIONS.id} = 0`;
export const NOTHING_OWED = `${OWING.id} = 0`;

/**
 * What a rule may do in the stage: refuse, citing the ground, or pass. Refusals come first; while one of them is
 * unknown, nothing is decided and the case goes to a person (APV-07).
 */
export function rulesOf(matter: Matter, stage: Stage, forward: string, law: Law): RuleAction[] {
  if (!stage.decidedBy.includes('rule')) return [];
  const when = ruleOf(matter, stage);
  const remedies = remediesText(law);
  const refusals = stage.refuseWhen.map(({ rule, reason }) => ({
    action: 'refuse',
    when: rule,
    gives: { reason, remedies },
  }));
  return when ? [...refusals, { action: forward, when }] : refusals;
}

/**
 * When a rule may pass the stage: its own rule, or every condition of the matter. Nothing is granted by rule unless
 * every condition, and every rule of a stage, is known to be met.
 */
function ruleOf(matter: Matter, stage: Stage): string {
  const { conditions, stages } = matter;
  const all = conditions.map(({ rule }) => rule);
  const needed = stage.kind === 'decision' ? [...all, ...stages.flatMap(({ when }) => when ?? [])] : [];
  const rules = needed.length > 0 ? needed : stage.when === undefined ? all : [stage.when];
  const owed = [
    ...(stage.kind === 'decision' && mayOwe(matter) ? [NOTHING_OWED] : []),
    ...(stage.office ? [OFFICE_DONE.id] : []),
    ...(stage.kind === 'decision' && stages.some(({ notice }) => notice) ? [NO_OBJECTION] : []),
  ];
  if (stage.notice) return `(${OTHERS_CLEAR.id}) and (${NO_OBJECTION})`;
  return rules.length + (stage.office ? 1 : 0) === 0
    ? ''
    : [...rules, ...owed].map((rule) => `(${rule})`).join(' and ');
}
