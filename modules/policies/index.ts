export { type Amount, amountFormulaOf, amountOf, compileAmount } from './domain/amountOf.ts';
export { checkPolicy, isFault as isPolicyFault } from './domain/checkPolicy.ts';
export type { PolicyFinding } from './domain/finding.ts';
export { isInForce } from './domain/isInForce.ts';
export { policyNotices } from './domain/matchNotices.ts';
export { playStories } from './domain/playStory.ts';
export { isOnline, isWeak, Policy } from './domain/policy.ts';
export { conditionsOf, HERE, type ParsedCondition, type PolicyRule, ruleOf } from './domain/ruleOf.ts';
export { scoreOf } from './domain/scoreOf.ts';
export { PolicyStories } from './domain/story.ts';
export { checkSuccession, lastDayOf } from './domain/succession.ts';
export { policyEffects } from './server/effects.ts';
export { enterPolicy, LIBRARY_DUTY } from './server/enterPolicy.ts';
export { getPolicyInForce, getPolicyVersion } from './server/lookUp.ts';
export { closeCityPopulation } from './server/match/cityPopulation.ts';
export { sweepMatchesOfDay } from './server/match/sweepMatches.ts';
export { followProfiles } from './server/on/followProfiles.ts';
export { matchPublished } from './server/on/matchPublished.ts';
export {
  allVersions,
  findPolicyVersion,
  type PolicyRow,
  policiesInForce,
  publishedVersions,
} from './server/policies.ts';
export { presentPolicy } from './server/presentPolicy.ts';
export { POLICY_HALLS, publishHalls } from './server/publishHalls.ts';
export { publishPublication } from './server/publishPublication.ts';
