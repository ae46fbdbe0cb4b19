export { type Amount, amountFormulaOf, amountOf, compileAmount } from './domain/amountOf.ts';
export { checkPolicy, isFault as isPolicyFault } from './domain/checkPolicy.ts';
export type { PolicyFinding } from './domain/finding.ts';
export { isInForce } from './domain/isInForce.ts';
export { isOnline, isWeak, Policy } from './domain/policy.ts';
export { conditionsOf, HERE, type ParsedCondition, type PolicyRule, ruleOf } from './domain/ruleOf.ts';
export { scoreOf } from './domain/scoreOf.ts';
export { checkSuccession, lastDayOf } from './domain/succession.ts';
