export { compileRenewal, renewalProcessName } from './domain/compileRenewal.ts';
export { renewalNotices, TOLD_BY_REMINDERS } from './domain/renewalNotices.ts';
export { renewalEffects } from './server/effects.ts';
export { followApplication } from './server/on/followApplication.ts';
export { renewalChecks } from './server/personalChecks.ts';
export { sweepRenewals } from './server/sweep/sweepRenewals.ts';
