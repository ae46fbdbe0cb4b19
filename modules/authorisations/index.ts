export { REVIEW_PROCESS, reviewProcess } from './domain/reviewProcess.ts';
export { authorisationEffects } from './server/effects.ts';
export { authorisationChecks } from './server/personalChecks.ts';
