export { putAccount } from './server/accounts.ts';
export { awardsOf, policiesHeld } from './server/awards.ts';
export { payoutEffects } from './server/effects.ts';
export { planAwards as planOf } from './server/plan/planAwards.ts';
export { proposeAward } from './server/proposeAward.ts';
export { publishPayouts } from './server/publishPayouts.ts';
export { claimPolicies } from './server/submitClaim.ts';
